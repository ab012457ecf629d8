package dateline.quality.lineage;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.alignment.ShingleOverlap;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origins;
import dateline.lineage.signature.Signature;
import dateline.lineage.signature.SignatureIndex;
import dateline.lineage.words.Words;
import dateline.quality.scoring.Clusters;
import dateline.quality.scoring.Csv;
import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * Scraped articles on two events, whose own credit lines say which agency they are from. The lines
 * are hidden from the program, which has to find from the words which articles are one text.
 *
 * <p>The lines are a silver truth: two dispatches of one agency are credited alike and are no
 * copies, and a page without a credit may be one. So there is a second: pages of which one has at
 * least half of the other's runs of three words.
 */
public final class CreditLines {
  private static final double HALF = 0.5;

  private final String name;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Optional<String>> agencies = new ArrayList<>();

  private CreditLines(String name) {
    this.name = name;
  }

  /** Reads the set and finds its groups. */
  public static Table read(Path folder, boolean trees) throws IOException {
    Table table = new Table("provenance (articles with credit lines)");
    try (ZipFile zip = new ZipFile(folder.resolve("articles-census-spotify.zip").toFile())) {
      for (String event : List.of("census", "spotify")) {
        byte[] file = zip.getInputStream(zip.getEntry(event + "_articles.csv")).readAllBytes();
        CreditLines articles = new CreditLines(event);
        articles.add(Csv.rows(new String(file, StandardCharsets.UTF_8)));
        articles.measure(table, trees);
      }
    }
    return table;
  }

  private void add(List<List<String>> rows) {
    int publisher = rows.getFirst().indexOf("publisher");
    int text = rows.getFirst().indexOf("text");
    for (List<String> row : rows.subList(1, rows.size())) {
      CreditLine credit = CreditLine.of(row.get(text).replaceAll("\\s*###\\s*", "\n"));
      String id = String.format(Locale.ROOT, "%s-%02d", name, pieces.size());
      pieces.add(
          new Piece(
              id,
              null,
              null,
              row.get(publisher),
              null,
              credit.masked(),
              "en",
              null,
              null,
              List.of(),
              List.of(),
              null,
              Article.Kind.ARTICLE));
      agencies.add(credit.agency().or(() -> CreditLine.agency(row.get(publisher))));
    }
  }

  private void measure(Table table, boolean trees) {
    int size = pieces.size();
    List<Words> words = pieces.stream().map(piece -> Words.of(piece.text())).toList();
    List<Set<String>> near = near(words);
    Clusters credited = new Clusters(size);
    Clusters shared = new Clusters(size);
    Clusters all = new Clusters(size);
    Clusters proposedOnly = new Clusters(size);
    List<Copy> copies = new ArrayList<>();
    int proposed = 0;
    int wanted = 0;
    int wantedAndProposed = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        Optional<String> agency = agencies.get(i);
        if (agency.isPresent() && agency.equals(agencies.get(j))) {
          credited.join(i, j);
        }
        ShingleOverlap overlap = ShingleOverlap.of(words.get(i), words.get(j));
        double share = Math.max(overlap.ofA(), overlap.ofB());
        boolean meets = near.get(i).contains(pieces.get(j).id());
        proposed += meets ? 1 : 0;
        if (share >= HALF) {
          shared.join(i, j);
          wanted++;
          wantedAndProposed += meets ? 1 : 0;
        }
        Optional<Copy> copy = new Copies().between(pieces.get(i), pieces.get(j));
        copy.ifPresent(copies::add);
        if (copy.isPresent() && copy.get().certain()) {
          all.join(i, j);
          if (meets) {
            proposedOnly.join(i, j);
          }
        }
        miss(table, i, j, share, copy, credited.together(i, j));
      }
    }
    table.line(
        String.format(
            Locale.ROOT,
            "%s: %d articles, %d credit an agency or are its own, %d pairs",
            name,
            size,
            agencies.stream().filter(Optional::isPresent).count(),
            size * (size - 1) / 2));
    table.line(
        String.format(
            Locale.ROOT,
            "groups: %d found, %d credited, %d share half",
            all.groups(),
            credited.groups(),
            shared.groups()));
    table.line(
        String.format(
            Locale.ROOT,
            "bands propose %d pairs, %d of %d that share half",
            proposed,
            wantedAndProposed,
            wanted));
    List<Integer> everyone = IntStream.range(0, size).boxed().toList();
    List<Integer> credits = everyone.stream().filter(i -> agencies.get(i).isPresent()).toList();
    all.compare(credited, everyone, name + " credits", table);
    all.compare(credited, credits, name + " credits, crediting alone", table);
    all.compare(shared, everyone, name + " halves", table);
    proposedOnly.compare(shared, everyone, name + " halves, by bands", table);
    List<Copy> tree = new Copies().tree(copies);
    Origins origins = Origins.of(pieces, copies);
    table.line(
        String.format(
            Locale.ROOT, "%s origins: %d to %d of %d", name, origins.low(), origins.high(), size));
    if (trees) {
      draw(table, tree);
    }
  }

  private void miss(
      Table table, int i, int j, double share, Optional<Copy> copy, boolean sameAgency) {
    boolean found = copy.isPresent() && copy.get().certain();
    if (found != share >= HALF || (found && !sameAgency && agencies.get(i).isPresent())) {
      table.miss(
          String.format(
              Locale.ROOT,
              "%s %s [%s] / %s %s [%s]: share %.2f, %s",
              pieces.get(i).id(),
              pieces.get(i).outlet(),
              agencies.get(i).orElse("-"),
              pieces.get(j).id(),
              pieces.get(j).outlet(),
              agencies.get(j).orElse("-"),
              share,
              copy.map(c -> c.kind().label() + " " + c.confidence()).orElse("no copy")));
    }
  }

  /** The ids of the articles that the index of signatures proposes for each. */
  private List<Set<String>> near(List<Words> words) {
    SignatureIndex index = new SignatureIndex();
    List<Signature> signatures = words.stream().map(Signature::of).toList();
    for (int i = 0; i < pieces.size(); i++) {
      index.put(pieces.get(i).id(), signatures.get(i));
    }
    return signatures.stream()
        .map(signature ->
            index.near(signature, pieces.size()).stream()
                .map(SignatureIndex.Sharer::id)
                .collect(Collectors.toSet()))
        .toList();
  }

  private void draw(Table table, List<Copy> tree) {
    Map<String, List<Copy>> children = new HashMap<>();
    Set<String> copied = new HashSet<>();
    for (Copy copy : tree) {
      if (copy.certain() && copy.to() != null) {
        children.computeIfAbsent(copy.to(), unused -> new ArrayList<>()).add(copy);
        copied.add(copy.from());
      }
    }
    for (Piece piece : pieces) {
      if (!copied.contains(piece.id()) && children.containsKey(piece.id())) {
        table.line(String.format(Locale.ROOT, "%s %s", label(piece.id()), "is copied by"));
        draw(table, children, piece.id(), "  ");
      }
    }
  }

  /** Trees of a few dozen articles: their depth is bounded by their number. */
  private void draw(Table table, Map<String, List<Copy>> children, String id, String indent) {
    for (Copy copy : children.getOrDefault(id, List.of())) {
      table.line(
          String.format(
              Locale.ROOT,
              "%s%s: %.2f %s, confidence %.2f",
              indent,
              label(copy.from()),
              copy.containment(),
              copy.kind().label(),
              copy.confidence()));
      draw(table, children, copy.from(), indent + "  ");
    }
  }

  private String label(String id) {
    int at =
        IntStream.range(0, pieces.size())
            .filter(i -> pieces.get(i).id().equals(id))
            .findFirst()
            .orElseThrow();
    return id
        + " "
        + pieces.get(at).outlet()
        + agencies.get(at).map(a -> " [" + a + "]").orElse("");
  }
}
