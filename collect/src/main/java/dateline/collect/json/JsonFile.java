package dateline.collect.json;

import dateline.collect.Limits;
import dateline.collect.input.Characters;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.extract.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads WordPress posts and objects that hold a page, alone or in an array, and JSON Feeds.
 * Thread-safe.
 */
public final class JsonFile implements InputReader {
  private static final String EXPECTED =
      "expected were WordPress posts (wp/v2, with content.rendered), a JSON Feed, or pages as in"
          + " .jsonl: {\"id\", \"html\" or \"text\", …}";

  private final Limits limits;
  private final JsonMapper mapper;
  private final ObjectReader values;
  private final JsonPage objects;

  public JsonFile(Limits limits) {
    this.limits = limits;
    mapper = Json.mapper(limits);
    values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    objects = new JsonPage(limits, mapper);
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    byte[] bytes = input.readAll(limits.fileBytes(), limits);
    String text = Characters.decode(bytes, input.origin().charset());
    if (text.isBlank()) {
      throw new RefusedInput("holds nothing but white space", bytes);
    }
    read(text, input, output);
  }

  /** Reads posts or a feed from an input whose characters are known already. */
  public void read(String text, Input input, Output output) throws IOException {
    new Reading(input, output, text).all();
  }

  /** Whether a text is, as a whole, one WordPress post. */
  public boolean isPost(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return false;
    }
    try {
      return WordPress.isPost(mapper.readTree(text));
    } catch (JacksonException notJson) {
      return false;
    }
  }

  /** One reading of one text. */
  private final class Reading {
    private final Input input;
    private final Output output;
    private final String text;
    private final List<Bad> pending = new ArrayList<>();
    private int pages;
    private int badInRow;

    private record Bad(String sourceId, String reason, String slice) {}

    Reading(Input input, Output output, String text) {
      this.input = input;
      this.output = output;
      this.text = text;
    }

    void all() throws RefusedInput {
      try (JsonParser parser = mapper.createParser(text)) {
        int values = 0;
        for (JsonToken token = next(parser); token != null; token = next(parser)) {
          if (token == JsonToken.START_ARRAY) {
            array(parser);
          } else {
            value(parser, values == 0 ? null : String.valueOf(values));
          }
          values++;
        }
      }
      finish();
    }

    private @Nullable JsonToken next(JsonParser parser) throws RefusedInput {
      try {
        return parser.nextToken();
      } catch (JacksonException e) {
        throw broken(e);
      }
    }

    private void array(JsonParser parser) throws RefusedInput {
      int index = 0;
      for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
        value(parser, String.valueOf(index++));
      }
    }

    /**
     * @param place the value's place among others, or null where it is the first of the file
     */
    private void value(JsonParser parser, @Nullable String place) throws RefusedInput {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      JsonNode node = tree(parser);
      String slice = text.substring(start, (int) parser.currentLocation().getCharOffset());
      if (WordPress.isPost(node)) {
        post(node, slice, sourceId(node, place));
      } else if (JsonFeed.isFeed(node)) {
        JsonFeed.read(node, input, output);
        found();
      } else if (JsonPage.isPage(node)) {
        page(node, slice, sourceId(node, place));
      } else {
        bad(new Bad(sourceId(node, place), WordPress.otherwise(node), slice));
      }
    }

    private JsonNode tree(JsonParser parser) throws RefusedInput {
      try {
        return values.readTree(parser);
      } catch (JacksonException e) {
        throw broken(e);
      }
    }

    private void post(JsonNode node, String slice, String sourceId) {
      String link = WordPress.link(node);
      found();
      output.page(
          input,
          new Page(
              sourceId,
              Page.Form.WORDPRESS,
              slice.strip(),
              link != null ? link : input.origin().url(),
              input.origin().retrieved(),
              Page.Stated.NOTHING));
    }

    private void page(JsonNode node, String slice, String sourceId) throws RefusedInput {
      try {
        Page page = objects.page(node, sourceId, input.origin());
        found();
        output.page(input, page);
      } catch (RefusedInput e) {
        bad(new Bad(sourceId, String.valueOf(e.getMessage()), slice));
      } catch (JacksonException e) {
        bad(new Bad(sourceId, "holds broken JSON at " + Json.complaint(e), slice));
      }
    }

    private String sourceId(JsonNode node, @Nullable String place) {
      if (place == null) {
        return input.sourceId();
      }
      String id = Json.text(node, "id");
      return input.sourceId() + "/" + (id != null ? id : place);
    }

    private void found() {
      pages++;
      badInRow = 0;
      pending.forEach(this::refuse);
      pending.clear();
    }

    private void bad(Bad bad) throws RefusedInput {
      if (++badInRow > limits.refusals()) {
        throw new RefusedInput(
            "holds more than "
                + limits.refusals()
                + " values in a row that are no posts, the last "
                + bad.reason
                + "; the rest was not read; "
                + EXPECTED);
      }
      if (pages == 0) {
        pending.add(bad);
      } else {
        refuse(bad);
      }
    }

    private void refuse(Bad bad) {
      output.refused(bad.sourceId, input, bad.reason + "; " + EXPECTED, bytes(bad.slice));
    }

    /** A file without any post is refused once and as a whole. */
    private void finish() throws RefusedInput {
      if (pages > 0) {
        return;
      }
      String held = pending.isEmpty() ? "an empty array" : pending.getFirst().reason;
      String more = pending.size() > 1 ? " and " + (pending.size() - 1) + " more" : "";
      throw new RefusedInput("holds " + held + more + "; " + EXPECTED, bytes(text));
    }

    private RefusedInput broken(JacksonException e) {
      String kept = pages == 0 ? "" : "; the " + pages + " before it were read";
      return new RefusedInput("is broken JSON at " + Json.complaint(e) + kept, bytes(text));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
