package dateline.app;

import dateline.extract.Article;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import dateline.lineage.origin.Origins;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.Story;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the tree of copies as text: a story with its outlets and origins, below it each origin,
 * below that what copied it, with the strongest of the things that say so. Not thread-safe.
 */
final class LineageTree {
  private static final int MOST_OF_A_QUOTE = 90;

  /** Words that a page says of itself are stronger than what can be seen from outside. */
  private static final List<String> STRONGEST =
      List.of(
          Evidence.CREDIT, Evidence.CANONICAL, Evidence.LINK, Evidence.PASSAGE, Evidence.HEADLINE);

  private final Catalogue catalogue;
  private final PrintWriter out;

  LineageTree(Catalogue catalogue, PrintWriter out) {
    this.catalogue = catalogue;
    this.out = out;
  }

  /** Writes the stories in the order of their first dates, those of one page last, in short. */
  void print() {
    List<StoryEntry> stories = new ArrayList<>();
    catalogue.stories(stories::add);
    stories.sort(
        Comparator.comparing(
                (StoryEntry entry) -> entry.kept().story().first(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.kept().story().id()));
    List<StoryEntry> alone =
        stories.stream().filter(entry -> entry.kept().story().articleIds().size() == 1).toList();
    stories.removeAll(alone);
    stories.forEach(this::story);
    alone.forEach(this::story);
  }

  private void story(StoryEntry entry) {
    Story story = entry.kept().story();
    Origins origins = entry.kept().origins();
    out.printf(
        "%s%n%s, %s%n",
        story.headline(),
        count(story.outlets(), "outlet"),
        origins.low() == origins.high()
            ? count(origins.low(), "origin")
            : origins.low() + " to " + origins.high() + " origins");
    new Forest(story).print();
    out.println();
  }

  private static String count(int number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  /** The trees of one story. */
  private final class Forest {
    private final Map<String, KeptArticle> articles;
    private final Map<String, List<Copy>> copiesOf = new LinkedHashMap<>();
    private final Map<String, Copy> parents = new HashMap<>();

    Forest(Story story) {
      articles = new LinkedHashMap<>(catalogue.articles(story.articleIds()));
      for (Copy copy : catalogue.copiesFrom(story.articleIds())) {
        parents.put(copy.from(), copy);
        if (copy.certain()) {
          copiesOf.computeIfAbsent(node(copy), unused -> new ArrayList<>()).add(copy);
        }
      }
      Set<String> elsewhere = new TreeSet<>();
      copiesOf.values().stream()
          .flatMap(List::stream)
          .filter(copy -> copy.to() != null && !articles.containsKey(copy.to()))
          .forEach(copy -> elsewhere.add(Objects.requireNonNull(copy.to())));
      articles.putAll(catalogue.articles(elsewhere));
      elsewhere.forEach(parents::remove);
    }

    private static String node(Copy copy) {
      return copy.to() == null ? "name " + copy.toName() : copy.to();
    }

    void print() {
      for (KeptArticle article : articles.values()) {
        Copy parent = parents.get(article.id());
        if (parent == null || !parent.certain()) {
          out.println(title(article.article()));
          if (parent != null) {
            evidence("     ", "perhaps from " + name(parent) + ", ", parent);
          }
          below(article.id());
        }
      }
      for (String node : copiesOf.keySet()) {
        if (node.startsWith("name ")) {
          out.println(node.substring("name ".length()) + " (not collected)");
          below(node);
        }
      }
    }

    /** All that copied a node, and what copied that, each deeper than its source. */
    private void below(String root) {
      Deque<Branch> open = new ArrayDeque<>();
      push(open, root, "");
      while (!open.isEmpty()) {
        Branch branch = open.pop();
        KeptArticle article = articles.get(branch.copy().from());
        if (article != null) {
          out.println(branch.indent() + (branch.last() ? "└─ " : "├─ ") + title(article.article()));
          String deeper = branch.indent() + (branch.last() ? "   " : "│  ");
          evidence(deeper + "  ", "", branch.copy());
          push(open, article.id(), deeper);
        }
      }
    }

    private void push(Deque<Branch> open, String node, String indent) {
      List<Copy> copies = copiesOf.getOrDefault(node, List.of());
      for (int i = copies.size() - 1; i >= 0; i--) {
        open.push(new Branch(copies.get(i), indent, i == copies.size() - 1));
      }
    }

    private String name(Copy copy) {
      KeptArticle article = copy.to() == null ? null : articles.get(copy.to());
      String name = copy.toName() == null ? copy.to() : copy.toName();
      return article == null ? String.valueOf(name) : title(article.article());
    }

    private void evidence(String indent, String before, Copy copy) {
      out.printf(
          Locale.ROOT,
          "%s%s%s%s, confidence %s%s%n",
          indent,
          before,
          copy.kind().label(),
          copy.containment() > 0
              ? String.format(Locale.ROOT, " %.0f%%", 100 * copy.containment())
              : "",
          sure(copy),
          strongest(copy));
    }
  }

  private static String sure(Copy copy) {
    String all = String.format(Locale.ROOT, "%.2f", copy.confidence());
    String whichever = String.format(Locale.ROOT, "%.2f", copy.dependence());
    return all.equals(whichever) ? all : whichever + " (in this direction " + all + ")";
  }

  private record Branch(Copy copy, String indent, boolean last) {}

  private static String title(Article article) {
    StringBuilder title = new StringBuilder();
    title.append(article.site() == null ? "(outlet unknown)" : article.site());
    if (article.headline() != null) {
      title.append(" · ").append(article.headline());
    }
    return title
        .append(" · ")
        .append(article.published() == null ? "no date" : article.published().value())
        .toString();
  }

  private static String strongest(Copy copy) {
    return copy.evidence().stream()
        .filter(evidence -> STRONGEST.contains(evidence.kind()))
        .min(
            Comparator.comparingInt((Evidence evidence) -> STRONGEST.indexOf(evidence.kind()))
                .thenComparingInt(evidence -> -evidence.text().length()))
        .map(evidence -> ", " + evidence.kind() + " “" + quote(evidence.text()) + "”")
        .orElse("");
  }

  private static String quote(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= MOST_OF_A_QUOTE ? line : line.substring(0, MOST_OF_A_QUOTE) + "…";
  }
}
