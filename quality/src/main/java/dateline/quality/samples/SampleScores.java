package dateline.quality.samples;

import dateline.lineage.copy.Copy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scores of every stage on the sample press. */
public final class SampleScores {
  private final Gold gold;
  private final Exports exports;
  private final Map<String, Score> scores = new TreeMap<>();

  private SampleScores(Gold gold, Exports exports) {
    this.gold = gold;
    this.exports = exports;
  }

  /**
   * Ingests the samples into a fresh data folder and prints the table; with {@code --misses} also
   * each miss.
   */
  public static void main(String[] args) throws IOException {
    SampleScores scores =
        of(
            Path.of(System.getProperty("dateline.root", "."), "samples"),
            Files.createTempDirectory("dateline-samples"));
    scores.print(System.out, args.length > 0 && args[0].equals("--misses"));
    System.exit(0);
  }

  /** Ingests samples into an empty data folder and scores what comes out. */
  public static SampleScores of(Path samples, Path data) {
    SampleScores scores =
        new SampleScores(
            Gold.of(samples.resolve("gold.json")), Exports.ingest(data, samples.resolve("pages")));
    scores.articles();
    scores.stories();
    scores.storylines();
    scores.copies();
    scores.statements();
    scores.refused();
    return scores;
  }

  /** The table. */
  public void print(PrintStream out, boolean misses) {
    for (Score score : scores.values()) {
      out.println(score.row());
      if (misses) {
        score.misses().forEach(miss -> out.println("    " + miss));
      }
    }
  }

  /** The recall of a figure of the table. */
  public double recall(String name) {
    return score(name).recall();
  }

  /** The precision of a figure of the table. */
  public double precision(String name) {
    return score(name).precision();
  }

  private Score score(String name) {
    return scores.computeIfAbsent(name, Score::new);
  }

  private void articles() {
    Map<String, JsonNode> found = exports.articles();
    gold.currentArticles()
        .forEach((id, wanted) -> {
          JsonNode row = found.get(id);
          score("articles").want(row != null, id);
          if (row != null) {
            fields(id, wanted, row);
          }
        });
    found.keySet().stream()
        .filter(id -> !gold.currentArticles().containsKey(id))
        .forEach(id -> score("articles").tooMuch(id));
  }

  private void fields(String id, JsonNode wanted, JsonNode row) {
    same("article kind", "kind", id, wanted, row, String::equals);
    same("article headline", "headline", id, wanted, row, (a, b) -> fold(a).equals(fold(b)));
    same("article language", "language", id, wanted, row, String::equals);
    same(
        "article published",
        "published",
        id,
        wanted,
        row,
        (a, b) -> a.regionMatches(0, b, 0, Math.min(10, Math.min(a.length(), b.length()))));
    same("article modified", "modified", id, wanted, row, (a, b) -> day(a).equals(day(b)));
    check("article authors", id, people(wanted), people(row));
    check("article spam", id, wanted.path("spam").toString(), row.path("spam").toString());
    check("article version", id, wanted.path("version").asInt(1), row.path("version").asInt());
    String text = fold(row.path("text").asString());
    starts(id, wanted, text);
    for (String boilerplate : Gold.strings(wanted.path("mustNot"))) {
      score("text without boilerplate")
          .check(!text.contains(fold(boilerplate)), id + ": " + boilerplate);
    }
    score("article paragraphs")
        .check(
            Math.abs(wanted.path("paragraphs").asInt() - paragraphs(row)) <= 1,
            id + ": " + wanted.path("paragraphs") + " wanted, " + paragraphs(row) + " found");
    JsonNode source = wanted.path("primarySource");
    if (!source.isMissingNode()) {
      JsonNode foundSource = row.path("primarySource");
      score("primary source")
          .want(sameSource(source, foundSource), id + ": " + source + ", found " + foundSource);
    }
    for (String credit : Gold.strings(wanted.path("credits"))) {
      score("credits")
          .want(fold(row.path("credits").toString()).contains(fold(credit)), id + ": " + credit);
    }
  }

  private static int paragraphs(JsonNode row) {
    return row.path("paragraphs").asInt();
  }

  private void starts(String id, JsonNode wanted, String text) {
    String start = fold(wanted.path("textStarts").asString());
    String end = fold(wanted.path("textEnds").asString());
    score("text start")
        .check(text.startsWith(start), id + ": " + cut(text, true) + " / wanted " + start);
    score("text end").check(text.endsWith(end), id + ": " + cut(text, false) + " / wanted " + end);
  }

  private static String cut(String text, boolean start) {
    int most = Math.min(70, text.length());
    return start ? text.substring(0, most) : text.substring(text.length() - most);
  }

  private static boolean sameSource(JsonNode wanted, JsonNode found) {
    boolean url =
        wanted.has("url") && wanted.path("url").asString().equals(found.path("url").asString(""));
    boolean name =
        wanted.has("name")
            && fold(wanted.path("name").asString()).equals(fold(found.path("name").asString("")));
    return url || name;
  }

  private void same(
      String name,
      String field,
      String id,
      JsonNode wanted,
      JsonNode row,
      BiPredicate<String, String> equal) {
    boolean known = wanted.hasNonNull(field);
    boolean said = row.hasNonNull(field);
    String value = row.path(field).asString("");
    String right = wanted.path(field).asString("");
    boolean isRight = known == said && (!known || equal.test(right, value));
    score(name).check(isRight, id + ": \"" + right + "\" wanted, \"" + value + "\" found");
  }

  private void check(String name, String id, Object wanted, Object found) {
    score(name).check(wanted.equals(found), id + ": " + wanted + " wanted, " + found + " found");
  }

  private static Set<String> people(JsonNode row) {
    Set<String> people = new HashSet<>();
    Gold.strings(row.path("authors")).forEach(name -> people.add(fold(name)));
    return people;
  }

  private void stories() {
    Map<String, String> wanted = gold.storyOf();
    Map<String, String> found = new HashMap<>();
    exports
        .articles()
        .forEach((id, row) -> found.put(id, row.path("storyId").asString("none " + id)));
    pairs("story pairs", wanted, found);
    Set<String> stories = new HashSet<>();
    wanted.keySet().forEach(id -> stories.add(found.getOrDefault(id, "none")));
    score("story count")
        .check(
            stories.size() == gold.list("stories").size(),
            gold.list("stories").size() + " wanted, " + stories.size() + " found");
    Map<String, JsonNode> rows = new HashMap<>();
    exports.rows("stories").forEach(row -> rows.put(row.path("id").asString(), row));
    for (JsonNode story : gold.list("stories")) {
      origins(story, found, rows);
    }
  }

  /** Looks at the story that most of the wanted members are in. */
  private void origins(JsonNode wanted, Map<String, String> found, Map<String, JsonNode> rows) {
    Map<String, Integer> members = new TreeMap<>();
    for (String id : Gold.strings(wanted.path("sourceIds"))) {
      members.merge(found.getOrDefault(id, ""), 1, Integer::sum);
    }
    String most =
        members.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    JsonNode row = rows.get(most);
    if (row == null) {
      return;
    }
    int low = wanted.path("originsLow").asInt();
    int high = wanted.path("originsHigh").asInt();
    score("origins overlap")
        .check(
            row.path("originsLow").asInt() <= high && row.path("originsHigh").asInt() >= low,
            wanted.path("id").asString()
                + ": "
                + low
                + " to "
                + high
                + " wanted, "
                + row.path("originsLow")
                + " to "
                + row.path("originsHigh")
                + " found");
  }

  private void storylines() {
    Map<String, String> lineOfStory = new HashMap<>();
    gold.list("storylines")
        .forEach(line ->
            Gold.strings(line.path("stories"))
                .forEach(story -> lineOfStory.put(story, line.path("id").asString())));
    Map<String, String> wanted = new HashMap<>();
    gold.storyOf().forEach((id, story) -> wanted.put(id, lineOfStory.getOrDefault(story, story)));
    Map<String, String> foundLine = new HashMap<>();
    exports
        .rows("stories")
        .forEach(row ->
            foundLine.put(
                row.path("id").asString(),
                row.path("storylineId").asString(row.path("id").asString())));
    Map<String, String> found = new HashMap<>();
    exports
        .articles()
        .forEach((id, row) ->
            found.put(id, foundLine.getOrDefault(row.path("storyId").asString(""), "none " + id)));
    pairs("storyline pairs", wanted, found);
  }

  private void pairs(String name, Map<String, String> wanted, Map<String, String> found) {
    List<String> ids = wanted.keySet().stream().sorted().toList();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        String a = ids.get(i);
        String b = ids.get(j);
        boolean want = Objects.equals(wanted.get(a), wanted.get(b));
        boolean got = found.containsKey(a) && Objects.equals(found.get(a), found.get(b));
        if (want) {
          score(name).want(got, wanted.get(a) + ": " + a + " + " + b);
        } else if (got) {
          score(name).tooMuch(a + " + " + b);
        }
      }
    }
  }

  private void copies() {
    Map<String, String> sourceIds = exports.sourceIds();
    Map<String, String> kinds = new HashMap<>();
    Set<String> joined = new HashSet<>();
    Set<String> certain = new HashSet<>();
    for (JsonNode row : exports.rows("copies")) {
      String from = sourceIds.getOrDefault(row.path("from").asString(), "");
      String to =
          row.hasNonNull("to")
              ? sourceIds.getOrDefault(row.path("to").asString(), "")
              : fold(row.path("toName").asString(""));
      kinds.put(from + " -> " + to, row.path("kind").asString());
      joined.add(from + " -> " + to);
      if (row.path("dependence").asDouble() >= Copy.CERTAIN) {
        certain.add(from + " -> " + to);
      }
    }
    for (JsonNode wanted : gold.list("copies")) {
      String from = wanted.path("from").asString();
      String to =
          wanted.hasNonNull("to")
              ? wanted.path("to").asString()
              : fold(wanted.path("toName").asString(""));
      String edge = from + " -> " + to;
      score("copies").want(joined.contains(edge), wanted.path("kind").asString() + " " + edge);
      if (kinds.containsKey(edge)) {
        score("copy kinds")
            .check(
                sameKind(wanted.path("kind").asString(), kinds.get(edge)),
                edge + ": " + wanted.path("kind") + " wanted, " + kinds.get(edge) + " found");
      }
    }
    for (JsonNode not : gold.list("notCopies")) {
      String a = not.get(0).asString();
      String b = not.get(1).asString();
      // What is only possible says so, and widens the range of origins.
      boolean wrong = certain.contains(a + " -> " + b) || certain.contains(b + " -> " + a);
      score("not copies").check(!wrong, a + " / " + b + ": " + not.get(2).asString());
    }
  }

  /**
   * The contract has no word of its own for a translation: it is a rewrite, or is known by its
   * credit alone.
   */
  private static boolean sameKind(String wanted, @Nullable String found) {
    return wanted.equals("translated")
        ? "rewrite".equals(found) || "credited".equals(found)
        : wanted.equals(found);
  }

  private void statements() {
    Map<String, String> sourceIds = exports.sourceIds();
    Map<String, List<JsonNode>> byArticle = new HashMap<>();
    for (JsonNode row : exports.rows("statements")) {
      byArticle
          .computeIfAbsent(
              sourceIds.getOrDefault(row.path("articleId").asString(), ""), id -> new ArrayList<>())
          .add(row);
    }
    Map<String, JsonNode> articles = exports.articles();
    for (JsonNode wanted : gold.list("statements")) {
      String id = wanted.path("sourceId").asString();
      if (!articles.containsKey(id)) {
        continue;
      }
      String quote = letters(wanted.path("quote").asString());
      String language = articles.get(id).path("language").asString("");
      String suffix = language.equals("en") ? "" : " (not English)";
      List<JsonNode> carrying =
          byArticle.getOrDefault(id, List.of()).stream()
              .filter(row -> letters(row.path("content").asString()).contains(quote))
              .toList();
      score("quotations" + suffix).want(!carrying.isEmpty(), id + ": " + wanted.path("quote"));
      if (!carrying.isEmpty()) {
        score("speakers" + suffix)
            .check(
                carrying.stream().anyMatch(row -> sameSpeaker(wanted, row)),
                id
                    + ": "
                    + wanted.path("speaker")
                    + " wanted, "
                    + carrying.getFirst().path("speaker")
                    + " for "
                    + wanted.path("quote"));
      }
    }
  }

  private static boolean sameSpeaker(JsonNode wanted, JsonNode row) {
    String speaker = fold(wanted.path("speaker").asString());
    String name = fold(row.path("speaker").path("name").asString(""));
    String text = fold(row.path("speaker").path("text").asString(""));
    return name.equals(speaker)
        || (name.isEmpty() && (text.contains(speaker) || speaker.contains(text)));
  }

  private void refused() {
    String listed = exports.refused();
    for (JsonNode wanted : gold.list("refused")) {
      String id = wanted.path("sourceId").asString();
      score("refused").want(listed.contains(id.replaceAll("\\.gz$", "")), id);
    }
  }

  private static String day(String date) {
    return date.substring(0, Math.min(10, date.length()));
  }

  private static String letters(String text) {
    return fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c\\u201d]", "\"")
        .replaceAll("[\\u2010-\\u2015]", "-")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
