package dateline.store.export;

import dateline.store.database.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as text. Not thread-safe. */
public abstract sealed class RowWriter {
  final Writer out;

  private RowWriter(Writer out) {
    this.out = out;
  }

  /** Writes one JSON object a line; absent fields are left out. */
  public static RowWriter jsonLines(Writer out) {
    return new JsonLines(out);
  }

  /**
   * Writes comma-separated values (RFC 4180, but lines end in a line feed alone) with a line of
   * field names first. A field that is a list or an object is written as JSON; an absent one is
   * empty.
   */
  public static RowWriter csv(Writer out, ExportKind kind) {
    return new Csv(out, kind);
  }

  /**
   * Writes a row.
   *
   * @throws UncheckedIOException if the underlying writer fails
   */
  public void write(Record row) {
    try {
      out.write(line(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  abstract String line(Record row);

  private static final class JsonLines extends RowWriter {
    JsonLines(Writer out) {
      super(out);
    }

    @Override
    String line(Record row) {
      return Json.write(row);
    }
  }

  private static final class Csv extends RowWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private final String[] fields;

    Csv(Writer out, ExportKind kind) {
      super(out);
      this.fields =
          Arrays.stream(kind.row().getRecordComponents())
              .map(RecordComponent::getName)
              .toArray(String[]::new);
      try {
        out.write(String.join(",", fields) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    String line(Record row) {
      JsonNode values = MAPPER.readTree(Json.write(row));
      return Arrays.stream(fields)
          .map(field -> quoted(values.path(field)))
          .collect(Collectors.joining(","));
    }

    private static String quoted(JsonNode value) {
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      String text = value.isString() ? value.stringValue() : value.toString();
      boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
  }
}
