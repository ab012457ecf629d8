package dateline.quality.lineage;

import dateline.extract.Article;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.retelling.Marks;
import dateline.lineage.retelling.Retelling;
import dateline.lineage.words.Words;
import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of one happening by outlets that each had somebody there, beside rewritings of one of
 * them: who was at the same press conference has the same quotations and figures, and copied
 * nobody. The happenings and all reports are made up. Weights and limits may be chosen on one file,
 * never on the other.
 */
public final class OwnReports {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final JsonMapper JSON = JsonMapper.shared();

  private OwnReports() {}

  /**
   * A report.
   *
   * @param from the id of the report that it was rewritten from, or null
   */
  private record Report(Piece piece, String happening, @Nullable String from) {

    String origin() {
      return from == null ? piece.id() : from;
    }
  }

  /** How many pairs there are, how many of them are a copy, and a certain one. */
  private static final class Row {
    private int pairs;
    private int edges;
    private int certain;

    void add(Optional<Copy> copy) {
      pairs++;
      edges += copy.isPresent() ? 1 : 0;
      certain += copy.filter(Copy::certain).isPresent() ? 1 : 0;
    }

    void into(Table table, String name) {
      table.line(
          String.format(
              Locale.ROOT,
              "%-22s %3d pairs, %3d edges (%3d certain)",
              name,
              pairs,
              edges,
              certain));
      table.keep(name + ", edges", share(edges));
      table.keep(name + ", certain", share(certain));
    }

    private double share(int part) {
      return pairs == 0 ? 0 : (double) part / pairs;
    }
  }

  /** Compares the reports of each happening, two by two. */
  public static Table read(Path file) throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      reports.add(report(JSON.readTree(line)));
    }
    Table table = new Table("reports of one's own (" + file.getFileName() + ")");
    Row rewritten = new Row();
    Row independent = new Row();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        Report one = reports.get(i);
        Report other = reports.get(j);
        if (one.happening().equals(other.happening())) {
          Optional<Copy> copy = new Copies().between(one.piece(), other.piece());
          boolean related = one.origin().equals(other.origin());
          (related ? rewritten : independent).add(copy);
          if (related != copy.filter(Copy::certain).isPresent()) {
            table.miss(miss(one.piece(), other.piece(), related, copy));
          }
        }
      }
    }
    rewritten.into(table, "rewritten");
    independent.into(table, "independent");
    return table;
  }

  private static Report report(JsonNode line) throws IOException {
    String url = line.path("url").stringValue();
    Page.Stated stated =
        new Page.Stated(
            line.path("title").stringValue(),
            List.of(),
            line.path("published").stringValue(),
            null,
            line.path("site").stringValue(),
            null);
    String text = line.path("text").stringValue();
    try {
      Article article =
          EXTRACTOR.extract(new Page(url, Page.Form.TEXT, text, url, null, stated)).main();
      return new Report(
          Piece.of(line.path("id").stringValue(), article),
          line.path("happening").stringValue(),
          line.path("from").stringValue(null));
    } catch (ExtractionException e) {
      throw new IOException(url + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String miss(Piece a, Piece b, boolean related, Optional<Copy> copy) {
    Retelling told = Retelling.of(Marks.of(Words.of(a.text())), Marks.of(Words.of(b.text())));
    return String.format(
        Locale.ROOT,
        "%s: %s / %s: %s; ordered %.2f, agreed %.2f, chain %.2f, %.0f words",
        related ? "rewritten" : "independent",
        a.id(),
        b.id(),
        copy.map(found -> found.kind() + " " + found.dependence()).orElse("no edge"),
        told.ordered(),
        told.agreed(),
        told.chain(),
        told.words());
  }
}
