package dateline.quality.extraction;

import dateline.extract.Article;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.charset.Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of one labelled set, in a zip file, and what the extractor makes of them. */
final class LabelledPages implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZipFile zip;
  private final Extractor extractor;
  private final Decoder decoder = new Decoder();

  LabelledPages(Path zip, Extractor extractor) throws IOException {
    this.zip = new ZipFile(zip.toFile());
    this.extractor = extractor;
  }

  /** The article on a page, or empty where the extractor refuses the page. */
  Optional<Article> article(String entry, @Nullable String url) {
    try {
      return Optional.of(extractor.extract(page(entry, url)).main());
    } catch (ExtractionException refused) {
      return Optional.empty();
    }
  }

  /** A page of the set as a crawler would hand it over. */
  Page page(String entry, @Nullable String url) {
    String html = decoder.decode(bytes(entry), null);
    return new Page(entry, Page.Form.HTML, html, url, null, Page.Stated.NOTHING);
  }

  byte[] bytes(String entry) {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new IllegalStateException("There is no " + entry + " in " + zip.getName());
    }
    try (InputStream raw = zip.getInputStream(found);
        InputStream in = entry.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + entry + " in " + zip.getName(), e);
    }
  }

  boolean has(String entry) {
    return zip.getEntry(entry) != null;
  }

  Iterable<String> entries() {
    return () -> zip.stream().map(ZipEntry::getName).sorted().iterator();
  }

  static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  JsonNode json(String entry) {
    return JSON.readTree(bytes(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
