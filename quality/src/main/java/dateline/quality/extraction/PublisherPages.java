package dateline.quality.extraction;

import dateline.extract.Article;
import dateline.extract.Extractor;
import dateline.extract.PageDate;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Pages of publishers in some forty countries with what parsers written for each publisher read on
 * them, reviewed by people (fundus). No figure is published for them.
 */
public final class PublisherPages {
  private final Table.Tally headlines = new Table.Tally();
  private final Table.Tally days = new Table.Tally();
  private final Table.Tally authors = new Table.Tally();
  private final Table.Overlaps sections = new Table.Overlaps();
  private final Table.Overlaps whole = new Table.Overlaps();
  private final List<String> misses = new ArrayList<>();
  private int pages;

  private PublisherPages() {}

  /**
   * Reads the set.
   *
   * @param folder the set's folder
   */
  public static Table read(Path folder, Extractor extractor) throws IOException {
    PublisherPages set = new PublisherPages();
    try (LabelledPages zip = new LabelledPages(folder.resolve("test_data.zip"), extractor)) {
      Map<String, List<String>> versions = new TreeMap<>();
      for (String entry : zip.entries()) {
        if (entry.endsWith(".html.gz")) {
          versions.computeIfAbsent(publisher(entry), k -> new ArrayList<>()).add(entry);
        }
      }
      versions.forEach((publisher, entries) -> set.read(zip, publisher, entries));
    }
    return set.table();
  }

  /** A publisher's labels follow one another as its pages do, oldest first. */
  private void read(LabelledPages zip, String publisher, List<String> entries) {
    JsonNode labels = zip.json(publisher + ".json");
    JsonNode info = zip.json(publisher.substring(0, publisher.lastIndexOf('/')) + "/meta.info");
    int at = 0;
    for (JsonNode label : labels) {
      String entry = entries.get(at++);
      String url = info.path(entry.substring(entry.lastIndexOf('/') + 1)).path("url").asString("");
      score(entry, zip.article(entry, url.isEmpty() ? null : url), label);
    }
  }

  private void score(String page, Optional<Article> read, JsonNode label) {
    pages++;
    headline(page, read.map(Article::headline).orElse(""), label.path("title").asString(""));
    String day = label.path("publishing_date").asString("");
    if (day.length() >= 10) {
      PageDate published = read.map(Article::published).orElse(null);
      boolean right = published != null && published.day().toString().equals(day.substring(0, 10));
      days.check(right);
      miss(right, page, "day", day, published == null ? "none" : published.value());
    }
    if (label.has("authors")) {
      authors(page, read.map(Article::authors).orElse(List.of()), label.get("authors"));
    }
    body(page, read, label.path("body"));
  }

  private void headline(String page, String headline, String wanted) {
    if (!wanted.isEmpty()) {
      boolean right = folded(headline).equals(folded(wanted));
      headlines.check(right);
      miss(right, page, "headline", wanted, headline);
    }
  }

  private void authors(String page, List<String> found, JsonNode label) {
    Set<String> wanted = new LinkedHashSet<>();
    label.forEach(name -> wanted.add(folded(name.asString())));
    Set<String> names = new LinkedHashSet<>();
    found.forEach(name -> names.add(folded(name)));
    int right = (int) names.stream().filter(wanted::contains).count();
    authors.add(right, names.size(), wanted.size());
    miss(names.equals(wanted), page, "authors", "" + wanted, "" + names);
  }

  private void body(String page, Optional<Article> read, JsonNode body) {
    StringBuilder text = new StringBuilder();
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(line -> text.append(line.asString()).append('\n'));
      section.path("paragraphs").forEach(line -> text.append(line.asString()).append('\n'));
    }
    if (text.toString().isBlank()) {
      return;
    }
    StringBuilder withSummary = new StringBuilder();
    body.path("summary").forEach(line -> withSummary.append(line.asString()).append('\n'));
    withSummary.append(text);
    String found = read.map(Article::text).orElse("");
    String deck = read.map(Article::deck).orElse("");
    Shingles.Overlap overlap = Shingles.compare(found, text.toString());
    sections.add(overlap);
    whole.add(Shingles.compare(deck + "\n" + found, withSummary.toString()));
    miss(
        overlap.found() > 0.95,
        page,
        "body",
        String.format(Locale.ROOT, "missed %.2f", overlap.missed()),
        String.format(Locale.ROOT, "wrong %.2f", overlap.wrong()));
  }

  private void miss(boolean right, String page, String what, String wanted, String found) {
    if (!right) {
      misses.add(what + " | " + page + " | " + wanted + " | " + found);
    }
  }

  private Table table() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("headline", headlines.recall());
    figures.put("publication day", days.recall());
    figures.put("authors precision", authors.precision());
    figures.put("authors recall", authors.recall());
    figures.put("authors F1", authors.f1());
    sections.into(figures, "body");
    whole.into(figures, "deck and body");
    misses.sort(null);
    return new Table("fundus (pages of publishers)", pages, figures, misses);
  }

  private static String publisher(String entry) {
    return entry.replaceFirst("_\\d{4}_\\d{2}_\\d{2}\\.html\\.gz$", "");
  }

  /** White space and the forms of quotes and dashes do not count. */
  static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\"'“”„«»‘’‚‹›`´]", "'")
        .replaceAll("\\p{Pd}", "-")
        .replaceAll("[\\s\\u200b\\u00ad]+", " ")
        .strip();
  }
}
