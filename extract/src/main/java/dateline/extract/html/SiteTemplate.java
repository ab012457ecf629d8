package dateline.extract.html;

import dateline.extract.Page;
import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands on many pages of one site in the same place, learned from the pages without anybody
 * telling: a notice below each article, a box that asks to subscribe, a line of the template. It is
 * boilerplate even where it is full sentences, as in Bar-Yossef, Rajagopalan: "Template Detection
 * via Data Mining" (WWW 2002). Immutable and thread-safe.
 *
 * <p>A template depends on the set of pages that it was learned from and not on their order. Two
 * pages say nothing yet; from three on it helps, and more pages make it surer.
 */
public final class SiteTemplate {
  /** Nothing is known of the site. */
  public static final SiteTemplate NONE = new SiteTemplate(Set.of());

  /** On fewer pages a text may be repeated by chance, or by reports on one happening. */
  private static final int FEWEST_PAGES = 3;

  /** The background of a running story is repeated too, but not on so many of a site's pages. */
  private static final double SHARE = 0.3;

  /** More pages teach nothing new. */
  private static final int MOST_PAGES = 200;

  /** Shorter lines of a dump are headings and names, which are repeated for good reasons. */
  private static final int SHORTEST_LINE = 25;

  private final Set<String> repeated;

  private SiteTemplate(Set<String> repeated) {
    this.repeated = Set.copyOf(repeated);
  }

  /**
   * Learns from pages of one site. Pages of the same content count once; others than HTML pages and
   * text dumps teach nothing.
   */
  public static SiteTemplate learn(Collection<Page> pages) {
    List<Page> different =
        pages.stream()
            .collect(Collectors.toMap(Page::content, page -> page, (a, b) -> a))
            .values()
            .stream()
            .sorted((a, b) -> a.content().compareTo(b.content()))
            .limit(MOST_PAGES)
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    different.forEach(page -> places(page).forEach(place -> counts.merge(place, 1, Integer::sum)));
    int least = Math.max(FEWEST_PAGES, (int) Math.ceil(different.size() * SHARE));
    counts.values().removeIf(count -> count < least);
    return counts.isEmpty() ? NONE : new SiteTemplate(counts.keySet());
  }

  private static Set<String> places(Page page) {
    return switch (page.form()) {
      case HTML -> {
        Outline outline = new Outline(Markup.parse(page.content(), page.url()));
        yield MainText.visible(outline).stream()
            .map(block -> place(outline, block))
            .collect(Collectors.toCollection(HashSet::new));
      }
      case TEXT ->
          page.content()
              .lines()
              .map(String::strip)
              .filter(line -> line.length() >= SHORTEST_LINE)
              .collect(Collectors.toCollection(HashSet::new));
      case WORDPRESS -> Set.of();
    };
  }

  private static String place(Outline page, TextBlock block) {
    return block.text() + "\u0000" + Setting.of(page, block.at());
  }

  /** Whether a block of a page stands on many pages of its site. */
  boolean repeats(Outline page, TextBlock block) {
    return !repeated.isEmpty() && repeated.contains(place(page, block));
  }

  /** A dump without the lines that stand in many dumps of its site. */
  public String without(String dump) {
    if (repeated.isEmpty()) {
      return dump;
    }
    return dump.lines()
        .map(line -> repeated.contains(line.strip()) ? "" : line)
        .collect(Collectors.joining("\n"));
  }
}
