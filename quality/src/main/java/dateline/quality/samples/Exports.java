package dateline.quality.samples;

import dateline.app.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program's own commands say of pages. */
public final class Exports {
  private final Path data;
  private final Map<String, List<JsonNode>> rows = new HashMap<>();

  private Exports(Path data) {
    this.data = data;
  }

  /** Ingests pages into a data folder; what is refused is no failure. */
  public static Exports ingest(Path data, Path pages) {
    run("ingest", "--data", data.toString(), pages.toString());
    return new Exports(data);
  }

  /** All rows of a kind. */
  public List<JsonNode> rows(String kind) {
    return rows.computeIfAbsent(
        kind,
        wanted ->
            run("export", wanted, "--data", data.toString())
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList());
  }

  /** Articles by source id. */
  Map<String, JsonNode> articles() {
    return rows("articles").stream()
        .collect(Collectors.toMap(row -> row.path("sourceId").stringValue(), Function.identity()));
  }

  /** The source id of an article's id. */
  public Map<String, String> sourceIds() {
    return rows("articles").stream()
        .collect(
            Collectors.toMap(
                row -> row.path("id").stringValue(), row -> row.path("sourceId").stringValue()));
  }

  /** What the list of refusals says. */
  String refused() {
    return run("refused", "--data", data.toString());
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    boolean refusedSome = args[0].equals("ingest") && code == 1;
    if (code != 0 && !refusedSome) {
      throw new IllegalStateException(
          "dateline " + String.join(" ", args) + " ended with " + code + ": " + err);
    }
    return out.toString();
  }
}
