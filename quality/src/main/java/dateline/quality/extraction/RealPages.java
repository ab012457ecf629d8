package dateline.quality.extraction;

import dateline.extract.Extractor;
import dateline.extract.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as they were fetched, for programs that need many of them and no labels: those of the
 * labelled sets beside the project, and those of the project's own press. Stateless.
 */
public final class RealPages {
  private RealPages() {}

  /**
   * One page before it is decoded. Two are the same when they are the same object.
   *
   * @param name the file that it comes from
   * @param bytes what a server sent; not to be changed
   * @param url the address that it was fetched from, or null where nobody said
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by nobody
  public record RealPage(String name, Page.Form form, byte[] bytes, @Nullable String url) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The folder with the labelled sets, which may be absent. */
  public static Path sets(Path root) {
    return root.resolve("../shared/data/extraction").normalize();
  }

  /**
   * The article extraction benchmark's pages in the order of its labels; none where it is absent.
   */
  public static List<RealPage> articleBodies(Path root) throws IOException {
    Path folder = sets(root).resolve("aeb");
    List<RealPage> pages = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      JsonNode truth = LabelledPages.json(folder.resolve("ground-truth.json"));
      try (LabelledPages zip = new LabelledPages(folder.resolve("html.zip"), new Extractor())) {
        for (String id : truth.propertyNames()) {
          String entry = "html/" + id + ".html.gz";
          String url = truth.get(id).get("url").asString();
          pages.add(new RealPage(entry, Page.Form.HTML, zip.bytes(entry), url));
        }
      }
    }
    return pages;
  }

  /** All pages of the labelled sets, without their addresses; none where they are absent. */
  public static List<RealPage> labelled(Path root) throws IOException {
    List<RealPage> pages = new ArrayList<>();
    for (String set :
        List.of("aeb/html.zip", "trafilatura/html.zip", "fundus-fixtures/test_data.zip")) {
      Path file = sets(root).resolve(set);
      if (Files.isRegularFile(file)) {
        try (LabelledPages zip = new LabelledPages(file, new Extractor())) {
          for (String entry : zip.entries()) {
            if (entry.endsWith(".html") || entry.endsWith(".html.gz")) {
              pages.add(new RealPage(entry, Page.Form.HTML, zip.bytes(entry), null));
            }
          }
        }
      }
    }
    return pages;
  }

  /** The single pages below {@code samples/pages}, in all three forms, in the order of names. */
  public static List<RealPage> samples(Path root) throws IOException {
    Path folder = root.resolve("samples/pages");
    List<RealPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        byte[] bytes = unpacked(file);
        if (name.endsWith(".html") || name.endsWith(".html.gz")) {
          pages.add(new RealPage(name, Page.Form.HTML, bytes, "https://" + name));
        } else if (name.endsWith(".txt")) {
          pages.add(new RealPage(name, Page.Form.TEXT, bytes, null));
        } else if (name.endsWith(".json")) {
          posts(bytes)
              .forEach(post -> pages.add(new RealPage(name, Page.Form.WORDPRESS, post, null)));
        }
      }
    }
    return pages;
  }

  private static byte[] unpacked(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException broken) {
      return bytes; // one sample is broken on purpose, and its bytes are a page of a kind
    }
  }

  /** The posts in a file of one or of many; none where it holds something else. */
  private static List<byte[]> posts(byte[] bytes) {
    try {
      JsonNode root = JsonMapper.shared().readTree(bytes);
      Stream<JsonNode> posts =
          root.isArray() ? StreamSupport.stream(root.spliterator(), false) : Stream.of(root);
      return posts
          .filter(post -> post.path("content").has("rendered"))
          .map(post -> post.toString().getBytes(StandardCharsets.UTF_8))
          .toList();
    } catch (JacksonException broken) {
      return List.of(bytes);
    }
  }
}
