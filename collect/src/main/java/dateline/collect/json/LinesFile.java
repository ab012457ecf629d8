package dateline.collect.json;

import dateline.collect.Limits;
import dateline.collect.input.Characters;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Lines;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.extract.Page;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON lines, one page a line, holding one line in memory at a time. Thread-safe. */
public final class LinesFile implements InputReader {
  private final Limits limits;
  private final JsonMapper mapper;
  private final JsonPage pages;

  public LinesFile(Limits limits) {
    this.limits = limits;
    mapper = Json.mapper(limits);
    pages = new JsonPage(limits, mapper);
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
                  .formatted(limits.refusals(), lines.number() + 1, JsonPage.EXPECTED));
        }
      }
    } catch (RefusedInput e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedInput(
          "cannot be read on after line %d: %s".formatted(lines.number(), e.getMessage()));
    }
    if (!any) {
      throw new RefusedInput("holds no line with a page; " + JsonPage.EXPECTED);
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
      JsonNode node = mapper.readTree(Characters.decode(lines.bytes(), "UTF-8"));
      page = pages.page(node, place, input.origin());
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
}
