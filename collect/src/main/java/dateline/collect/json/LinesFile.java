package dateline.collect.json;

import dateline.collect.Limits;
import dateline.collect.input.Characters;
import dateline.collect.input.Dates;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Lines;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.extract.Page;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON lines, one page a line, holding one line in memory at a time. Thread-safe. */
public final class LinesFile implements InputReader {
  private static final String EXPECTED =
      "expected was {\"id\", \"html\" or \"text\" or \"wordpress\", …}";

  private final Limits limits;
  private final JsonMapper mapper;

  public LinesFile(Limits limits) {
    this.limits = limits;
    mapper = Json.mapper(limits);
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    Lines lines = new Lines(input.bytes(), limits.lineBytes(), limits.keptBytes());
    int badInRow = 0;
    boolean any = false;
    try {
      while (lines.next()) {
        if (lines.isBlank()) {
          continue;
        }
        any = true;
        badInRow = line(lines, input, output) ? 0 : badInRow + 1;
        if (badInRow > limits.refusals()) {
          throw new RefusedInput(
              "has more than %d lines in a row that are no pages; the rest, from line %d, was not read; %s"
                  .formatted(limits.refusals(), lines.number() + 1, EXPECTED));
        }
      }
    } catch (RefusedInput e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedInput(
          "cannot be read on after line %d: %s".formatted(lines.number(), e.getMessage()));
    }
    if (!any) {
      throw new RefusedInput("holds no line with a page; " + EXPECTED);
    }
  }

  private boolean line(Lines lines, Input input, Output output) {
    String place = input.sourceId() + ":" + lines.number();
    if (lines.isTooLong()) {
      String reason =
          "line %d is longer than the %d bytes that a line may have"
              .formatted(lines.number(), limits.lineBytes());
      output.refused(place, input, reason, lines.bytes());
      return false;
    }
    Page page;
    try {
      page = page(mapper.readTree(Characters.decode(lines.bytes(), "UTF-8")), place);
    } catch (JacksonException e) {
      String reason = "line %d is broken JSON at %s".formatted(lines.number(), complaint(e));
      output.refused(place, input, reason, lines.bytes());
      return false;
    } catch (RefusedInput e) {
      String reason = "line %d %s".formatted(lines.number(), e.getMessage());
      output.refused(place, input, reason, lines.bytes());
      return false;
    }
    output.page(input, page);
    return true;
  }

  private static String complaint(JacksonException e) {
    String complaint = Json.complaint(e);
    return complaint.startsWith("line 1, ") ? complaint.substring("line 1, ".length()) : complaint;
  }

  private Page page(JsonNode line, String place) throws RefusedInput {
    if (!line.isObject()) {
      throw new RefusedInput("is " + WordPress.otherwise(line) + "; " + EXPECTED);
    }
    String id = Json.text(line, "id");
    String url = Json.text(line, "url");
    Content content = content(line);
    return new Page(
        id != null ? id : place,
        content.form,
        content.characters,
        url != null ? url : content.url,
        Dates.instant(Json.text(line, "retrieved")),
        stated(line));
  }

  private record Content(Page.Form form, String characters, @Nullable String url) {}

  private Content content(JsonNode line) throws RefusedInput {
    JsonNode html = line.path("html");
    JsonNode text = line.path("text");
    JsonNode post = line.path("wordpress");
    if (filled(html)) {
      return new Content(Page.Form.HTML, bounded(html.stringValue()), null);
    }
    if (filled(post)) {
      return wordpress(mapper.readTree(post.stringValue()));
    }
    if (post.isObject()) {
      return wordpress(post);
    }
    if (filled(text)) {
      return new Content(Page.Form.TEXT, bounded(text.stringValue()), null);
    }
    if (WordPress.isPost(line)) {
      return wordpress(line);
    }
    boolean named = line.has("html") || line.has("text") || line.has("wordpress");
    String found =
        named ? "has an empty html, text or wordpress" : "is " + WordPress.otherwise(line);
    throw new RefusedInput(found + "; " + EXPECTED);
  }

  private static boolean filled(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank();
  }

  private Content wordpress(JsonNode post) throws RefusedInput {
    if (!WordPress.isPost(post)) {
      throw new RefusedInput(
          "has a \"wordpress\" that is "
              + WordPress.otherwise(post)
              + "; expected was a post of wp/v2 with content.rendered");
    }
    return new Content(Page.Form.WORDPRESS, bounded(post.toString()), WordPress.link(post));
  }

  private String bounded(String content) throws RefusedInput {
    if (content.length() > limits.pageBytes()) {
      throw new RefusedInput(
          "holds a page of %d characters, more than the %d that a page may have"
              .formatted(content.length(), limits.pageBytes()));
    }
    return content;
  }

  private static Page.Stated stated(JsonNode line) {
    return new Page.Stated(
        Json.text(line, "title") /* a post's own title is an object, and stays with the post */,
        List.of(),
        Dates.iso(Json.text(line, "published")),
        null,
        Json.text(line, "site"),
        Json.text(line, "language"));
  }
}
