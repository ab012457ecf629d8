package dateline.app;

import dateline.collect.Found;
import dateline.extract.Article;
import dateline.extract.CanonicalUrl;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.html.SiteTemplate;
import dateline.pipeline.reading.Findings;
import dateline.pipeline.reading.Identity;
import dateline.store.catalogue.KeptArticle;
import dateline.store.export.ArticleRow;
import dateline.store.export.RowWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Extracts the articles of one file, without keeping anything. */
@Command(
    name = "extract",
    description = "Print the article on a page: its text, headline, byline, dates and credits.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class ExtractCommand implements Callable<Integer> {
  private static final Set<String> FORMATS = Set.of("json", "text", "markdown");

  /** The copy of what came from standard input. */
  private static final Pattern STDIN = Pattern.compile("^stdin\\.(?:html|json|txt)");

  /** So many pages show what a site repeats. */
  private static final int MOST_OF_A_SITE = 50;

  private static final int MOST_LEARNED = 500;

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address of the page, where FILE is one page.")
  private @Nullable String url;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "markdown (or md), text or json. Default: ${DEFAULT-VALUE}")
  private String format;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A file or folder of any kind that ingest reads, or - for standard input. What stands on"
              + " many pages of one site in it is left out.")
  private String file;

  private int pages;

  @Override
  public Integer call() throws IOException {
    checkWords();
    if (!file.equals("-")) {
      return extract(Path.of(file));
    }
    Path folder = Files.createTempDirectory("dateline");
    byte[] bytes = System.in.readAllBytes();
    Path copy = folder.resolve("stdin" + extension(bytes));
    try {
      Files.write(copy, bytes);
      return extract(copy);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder);
    }
  }

  private void checkWords() {
    format = format.equalsIgnoreCase("md") ? "markdown" : format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      throw wrong("Unknown format \"" + format + "\"; known are json, text and markdown");
    }
    if (file.isBlank()) {
      throw wrong(
          "The name of the file is empty; name a file or a folder, or - for standard input");
    }
    if (CanonicalUrl.host(file) != null) {
      throw wrong(
          "extract fetches nothing; fetch the page first: curl -sL '%1$s' | dateline extract --url '%1$s' -"
              .formatted(file));
    }
    if (url != null && CanonicalUrl.host(url) == null) {
      throw wrong("\"" + url + "\" is no address that begins with http:// or https:// and a host");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * What comes without a name is told by its first mark; compressed data are known by their own.
   */
  private static String extension(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    if (start.startsWith("<")) {
      return ".html";
    }
    return start.startsWith("{") || start.startsWith("[") ? ".json" : ".txt";
  }

  private int extract(Path path) {
    List<String> refused = new ArrayList<>();
    Map<String, SiteTemplate> templates = templates(path);
    if (url != null && pages > 1) {
      throw wrong("--url is the address of one page, and " + path + " holds several");
    }
    Extractor extractor = Wiring.extractor();
    Wiring.files()
        .read(
            path,
            found -> {
              switch (found) {
                case Found.PageFound one ->
                    extract(
                        extractor,
                        one.page(),
                        templates.getOrDefault(site(one.page()), SiteTemplate.NONE),
                        refused);
                case Found.Refused no -> refuse(refused, no.sourceId(), no.reason());
              }
            });
    PrintWriter err = spec.commandLine().getErr();
    refused.forEach(line -> err.println("refused " + line));
    if (pages == 0 && refused.isEmpty()) {
      err.println("dateline: there is no page in " + path);
      return 1;
    }
    return refused.isEmpty() ? 0 : 1;
  }

  /** What has no name of its own is not called by that of its copy; no name stands twice. */
  private void refuse(List<String> refused, String sourceId, String reason) {
    String name =
        file.equals("-") ? STDIN.matcher(sourceId).replaceFirst("standard input") : sourceId;
    refused.add(name + ": " + reason.replace(" (" + sourceId + ")", ""));
  }

  /**
   * What the pages of each site repeat. Read ahead and not kept: an archive can hold more pages
   * than memory.
   */
  private Map<String, SiteTemplate> templates(Path path) {
    Map<String, List<Page>> bySite = new HashMap<>();
    int[] kept = {0};
    Wiring.files()
        .read(
            path,
            found -> {
              pages += found instanceof Found.PageFound ? 1 : 0;
              if (found instanceof Found.PageFound one && kept[0] < MOST_LEARNED) {
                List<Page> pages = bySite.computeIfAbsent(site(one.page()), k -> new ArrayList<>());
                if (pages.size() < MOST_OF_A_SITE) {
                  pages.add(one.page());
                  kept[0]++;
                }
              }
            });
    Map<String, SiteTemplate> templates = new HashMap<>();
    bySite.forEach((site, pages) -> templates.put(site, SiteTemplate.learn(pages)));
    return templates;
  }

  /** The host of a page's address; where nobody said it, the folder that the page lies in. */
  private static String site(Page page) {
    String host = CanonicalUrl.host(page.url());
    int slash = page.sourceId().lastIndexOf('/');
    return host != null ? host : slash < 0 ? "" : page.sourceId().substring(0, slash);
  }

  private void extract(
      Extractor extractor, Page page, SiteTemplate template, List<String> refused) {
    try {
      Page addressed =
          new Page(
              page.sourceId(),
              page.form(),
              page.content(),
              url == null ? page.url() : url,
              page.retrieved(),
              page.stated());
      write(addressed, extractor.extract(addressed, template));
    } catch (ExtractionException e) {
      refuse(refused, page.sourceId(), String.valueOf(e.getMessage()));
    }
  }

  private void write(Page page, Extraction extraction) {
    PrintWriter out = spec.commandLine().getOut();
    String id = Identity.of(extraction.main(), page.sourceId());
    writeOne(out, id, null, page.sourceId(), extraction.main());
    int post = 2;
    for (Article reply : extraction.replies()) {
      writeOne(out, Identity.ofReply(id, post), id, page.sourceId() + "#" + post, reply);
      post++;
    }
    out.flush();
  }

  private void writeOne(
      PrintWriter out, String id, @Nullable String parent, String sourceId, Article article) {
    switch (format) {
      case "text" -> out.println(ArticleText.plain(article));
      case "markdown" -> out.println(ArticleText.markdown(article));
      default ->
          RowWriter.jsonLines(out)
              .write(
                  ArticleRow.of(
                      new KeptArticle(
                          id, parent, sourceId, 1, null, article, Findings.NONE, null)));
    }
  }
}
