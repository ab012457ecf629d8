package dateline.app;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origin;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the tree of copies as text: a story with its outlets and origins, below it each origin,
 * below that what copied it, with the strongest of the things that say so. Not thread-safe.
 */
final class LineageTree {
  private static final int MOST_OF_AN_ID = 40;

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
    new Forest(story, origins).print();
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
    private final Map<String, Integer> pagesOf = new HashMap<>();
    private final Set<String> unsure;

    Forest(Story story, Origins origins) {
      unsure =
          origins.origins().stream()
              .filter(origin -> !origin.firstKnown() && origin.articleId() != null)
              .map(Origin::articleId)
              .collect(Collectors.toSet());
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
      articles.values().forEach(article -> pagesOf.merge(outlet(article), 1, Integer::sum));
    }

    private static String node(Copy copy) {
      return copy.to() == null ? "name " + copy.toName() : copy.to();
    }

    void print() {
      for (KeptArticle article : articles.values()) {
        Copy parent = parents.get(article.id());
        if (parent == null || !parent.certain()) {
          out.println(title(article));
          if (unsure.contains(article.id())) {
            out.println("     first of equals: nothing says which of them came first");
          }
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
          out.println(branch.indent() + (branch.last() ? "└─ " : "├─ ") + title(article));
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
      return article == null ? String.valueOf(name) : title(article);
    }

    private void evidence(String indent, String before, Copy copy) {
      Article from = Objects.requireNonNull(articles.get(copy.from())).article();
      KeptArticle to = copy.to() == null ? null : articles.get(copy.to());
      CopyWords words = new CopyWords(copy, from, to == null ? null : to.article());
      out.println(indent + before + words.claim());
      words.retold().ifPresent(retold -> out.println(indent + retold));
    }

    /** The file tells pages apart of which the outlet is unknown, or has several here. */
    private String title(KeptArticle kept) {
      Article article = kept.article();
      String outlet = outlet(kept);
      boolean alone = !outlet.isEmpty() && pagesOf.getOrDefault(outlet, 0) == 1;
      StringJoiner title = new StringJoiner(" · ");
      title.add(
          (outlet.isEmpty() ? "(outlet unknown)" : outlet)
              + (alone ? "" : " [" + shortened(kept.sourceId()) + "]"));
      if (article.headline() != null) {
        title.add(article.headline());
      }
      return title
          .add(article.published() == null ? "no date" : article.published().value())
          .toString();
    }
  }

  /** The name or the host of the outlet, or nothing. */
  private static String outlet(KeptArticle kept) {
    String outlet = Piece.of(kept.id(), kept.article()).outlet();
    return outlet.equals(kept.id()) ? "" : outlet;
  }

  /** The end of a source id, in which it differs from others. */
  private static String shortened(String sourceId) {
    int length = sourceId.length();
    return length <= MOST_OF_AN_ID ? sourceId : "…" + sourceId.substring(length - MOST_OF_AN_ID);
  }

  private record Branch(Copy copy, String indent, boolean last) {}
}
