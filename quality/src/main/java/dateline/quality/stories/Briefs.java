package dateline.quality.stories;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short reports of our own, made up in groups that are easy to take for one another: two fires in
 * one town, two sentences of one judge, a strike that is called and settled. Read as {@code ingest}
 * would read them.
 */
final class Briefs {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final JsonMapper JSON = JsonMapper.shared();

  private Briefs() {}

  /**
   * The pages of a file of JSON lines.
   *
   * @param label the field that holds the label: "story" or "storyline"
   */
  static List<LabelledPage> read(Path file, String label) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode page = JSON.readTree(line);
      pages.add(page(page, page.path(label).stringValue()));
    }
    return pages;
  }

  private static LabelledPage page(JsonNode line, String label) throws IOException {
    String url = line.path("url").stringValue();
    Page.Stated stated =
        new Page.Stated(
            text(line, "title"),
            List.of(),
            text(line, "published"),
            null,
            text(line, "site"),
            null);
    Page page = new Page(url, Page.Form.TEXT, line.path("text").stringValue(), url, null, stated);
    try {
      return new LabelledPage(url, EXTRACTOR.extract(page).main(), label);
    } catch (ExtractionException e) {
      throw new IOException(url + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).stringValue(null);
  }
}
