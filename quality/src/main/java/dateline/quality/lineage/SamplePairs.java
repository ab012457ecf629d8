package dateline.quality.lineage;

import dateline.lineage.OutletName;
import dateline.lineage.copy.Copy;
import dateline.quality.samples.Exports;
import dateline.quality.samples.Gold;
import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of the sample pages, labelled with how they are related, and what the whole program makes
 * of them when it reads the pages.
 */
public final class SamplePairs {
  private static final String SIBLINGS = "siblings";
  private static final String CREDITED = "credited";

  /** One page of such a pair has its text from the other. */
  private static final Set<String> DERIVED = Set.of("copied", "rewritten", "translated", CREDITED);

  private final Map<String, JsonNode> edges = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private SamplePairs() {}

  /**
   * A labelled pair.
   *
   * @param from which of the two copied, or null where nobody can tell
   * @param kind how it was copied, or null
   */
  private record Pair(
      String a, String b, String relation, @Nullable String from, @Nullable String kind) {}

  /** How the pairs of one relation came out. */
  private static final class Row {
    private int pairs;
    private int edges;
    private int certain;
    private int directed;
    private int rightWay;
    private int kinds;
    private int rightKind;
    private int joined;
  }

  /** Reads the sample pages into a data folder that is deleted again, and looks at the pairs. */
  public static Table read(Path samples) throws IOException {
    Gold gold = Gold.of(samples.resolve("gold.json"));
    SamplePairs found = new SamplePairs();
    Path data = Files.createTempDirectory("dateline-pairs");
    try {
      Exports exports = Exports.ingest(data, samples.resolve("pages"));
      Path texts = samples.resolve("lineage");
      if (Files.isDirectory(texts)) {
        exports = Exports.ingest(data, texts);
      }
      found.learn(exports);
    } finally {
      delete(data);
    }
    return found.table(pairs(gold));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The labelled pairs: {@code pairs}, or where there are none {@code copies} and notCopies. */
  private static List<Pair> pairs(Gold gold) {
    List<Pair> pairs = new ArrayList<>();
    for (JsonNode pair : gold.list("pairs")) {
      pairs.add(
          new Pair(
              pair.path("a").asString(),
              pair.path("b").asString(),
              pair.path("relation").asString(),
              string(pair, "from"),
              string(pair, "kind")));
    }
    if (!pairs.isEmpty()) {
      return pairs;
    }
    for (JsonNode copy : gold.list("copies")) {
      String from = copy.path("from").asString();
      String to = string(copy, "to");
      String kind = copy.path("kind").asString();
      if (to != null) {
        pairs.add(new Pair(from, to, relation(kind), from, kind));
      }
    }
    for (JsonNode not : gold.list("notCopies")) {
      pairs.add(new Pair(not.get(0).asString(), not.get(1).asString(), "independent", null, null));
    }
    return pairs;
  }

  private static String relation(String kind) {
    return switch (kind) {
      case "rewrite" -> "rewritten";
      case "translated", "credited" -> kind;
      default -> "copied";
    };
  }

  private static @Nullable String string(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asString() : null;
  }

  private void learn(Exports exports) {
    Map<String, String> sourceIds = exports.sourceIds();
    read.addAll(sourceIds.values());
    for (JsonNode row : exports.rows("copies")) {
      String from = sourceIds.getOrDefault(row.path("from").asString(), "");
      String to =
          row.hasNonNull("to")
              ? sourceIds.getOrDefault(row.path("to").asString(), "")
              : "name: " + OutletName.key(row.path("toName").asString(""));
      edges.put(from + " -> " + to, row);
      if (row.path("dependence").asDouble() >= Copy.CERTAIN) {
        parents.put(from, to);
      }
    }
  }

  private String root(String id) {
    String root = id;
    for (int steps = 0; steps <= parents.size() && parents.containsKey(root); steps++) {
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  private @Nullable JsonNode edge(String from, String to) {
    return edges.get(from + " -> " + to);
  }

  private Table table(List<Pair> pairs) {
    Table table = new Table("pairs (sample pages), " + pairs.size() + " pairs");
    Map<String, Row> rows = new TreeMap<>();
    Reliability confidence = new Reliability("confidence");
    Reliability dependence = new Reliability("dependence");
    int found = 0;
    int right = 0;
    int apart = 0;
    int wronglyJoined = 0;
    int independent = 0;
    int independentJoined = 0;
    for (Pair pair : pairs) {
      if (!read.contains(pair.a()) || !read.contains(pair.b())) {
        table.miss("not read: " + pair.a() + " / " + pair.b());
        continue;
      }
      Row row = rows.computeIfAbsent(pair.relation(), unused -> new Row());
      JsonNode forth = edge(pair.a(), pair.b());
      JsonNode edge = forth != null ? forth : edge(pair.b(), pair.a());
      String from = forth != null ? pair.a() : pair.b();
      boolean derived = DERIVED.contains(pair.relation());
      boolean joined = root(pair.a()).equals(root(pair.b()));
      row.pairs++;
      row.joined += joined ? 1 : 0;
      if (edge != null) {
        found++;
        boolean rightWay = pair.from() == null || pair.from().equals(from);
        right += derived && rightWay ? 1 : 0;
        if (!pair.relation().equals(CREDITED)) { // says nothing of the text as a whole
          confidence.add(edge.path("confidence").asDouble(), derived && rightWay);
          dependence.add(
              edge.path("dependence").asDouble(), derived || pair.relation().equals(SIBLINGS));
        }
        count(row, pair, edge, rightWay);
      }
      boolean wrong =
          derived
              ? edge == null || (pair.from() != null && !pair.from().equals(from))
              : joined != pair.relation().equals(SIBLINGS);
      if (!derived && !pair.relation().equals(SIBLINGS)) {
        apart++;
        wronglyJoined += joined ? 1 : 0;
        independent += pair.relation().equals("independent") ? 1 : 0;
        independentJoined += joined && pair.relation().equals("independent") ? 1 : 0;
      }
      if (wrong || kindWrong(pair, edge)) {
        table.miss(miss(pair, edge, from, joined));
      }
    }
    rows.forEach((relation, row) -> print(table, relation, row));
    table.put("precision of edges, with their direction", share(right, found));
    table.put("apart, yet joined as copies", share(wronglyJoined, apart));
    table.put("independent, yet joined as copies", share(independentJoined, independent));
    confidence.into(table);
    dependence.into(table);
    return table;
  }

  private static void count(Row row, Pair pair, JsonNode edge, boolean rightWay) {
    row.edges++;
    row.certain += edge.path("dependence").asDouble() >= Copy.CERTAIN ? 1 : 0;
    if (pair.from() != null) {
      row.directed++;
      row.rightWay += rightWay ? 1 : 0;
    }
    if (pair.kind() != null) {
      row.kinds++;
      row.rightKind += kindWrong(pair, edge) ? 0 : 1;
    }
  }

  /** A translation has no kind of its own: it is a rewrite, or known by its credit alone. */
  private static boolean kindWrong(Pair pair, @Nullable JsonNode edge) {
    if (pair.kind() == null || edge == null) {
      return false;
    }
    String found = edge.path("kind").asString();
    return pair.kind().equals("translated")
        ? !found.equals("rewrite") && !found.equals("credited")
        : !found.equals(pair.kind());
  }

  private static String miss(Pair pair, @Nullable JsonNode edge, String from, boolean joined) {
    String what =
        edge == null
            ? "no edge"
            : "%s from %s, confidence %s"
                .formatted(edge.path("kind").asString(), from, edge.path("confidence"));
    return "%s %s: %s / %s: %s%s"
        .formatted(
            pair.relation(),
            pair.kind() == null ? "" : pair.kind(),
            pair.a(),
            pair.b(),
            what,
            joined ? ", joined" : "");
  }

  private static void print(Table table, String relation, Row row) {
    table.line(
        String.format(
            Locale.ROOT,
            "%-22s %3d pairs, %3d edges (%3d certain), way right %d of %d, kind right %d of %d, joined"
                + " %d",
            relation,
            row.pairs,
            row.edges,
            row.certain,
            row.rightWay,
            row.directed,
            row.rightKind,
            row.kinds,
            row.joined));
    table.keep(relation + ", edges", share(row.edges, row.pairs));
    table.keep(relation + ", joined", share(row.joined, row.pairs));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
