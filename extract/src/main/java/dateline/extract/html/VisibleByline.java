package dateline.extract.html;

import dateline.extract.byline.Byline;
import dateline.extract.date.DateReader;
import dateline.extract.markup.NameWords;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.OutletName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the byline that a reader sees: in elements that the markup marks as the author's, and in
 * lines that open as bylines do. Immutable and thread-safe.
 */
final class VisibleByline {
  /** A byline with more links than this is none. */
  private static final int MAX_LINKS = 40;

  /** A byline is of fewer elements and texts; what has more would be read for each link in it. */
  private static final int MAX_PIECES = 100;

  private static final int MAX_LINE = 160;
  private static final int LONGEST_CUE = 30;

  /** How many lines before the headline and behind the text still belong to the article. */
  private static final int AROUND = 6;

  /** How many lines behind the text a list of what there is to know about it may stand. */
  private static final int LABELS_WITHIN = 24;

  /** More authors than that elsewhere than in the head are those of other articles. */
  private static final int MOST_BEHIND = 3;

  private final DateReader dates;
  private final Byline byline;

  VisibleByline(DateReader dates, Byline byline) {
    this.dates = dates;
    this.byline = byline;
  }

  /**
   * What was found.
   *
   * @param authors persons, as written
   * @param editors persons who are said to have edited the text
   * @param accounts names of accounts that may be nobody's
   * @param line the words of the byline, or null
   */
  record Found(
      List<String> authors, Set<String> editors, Set<String> accounts, @Nullable String line) {
    Found withoutAccounts() {
      return new Found(authors, editors, Set.of(), line);
    }
  }

  /**
   * Looks around a text.
   *
   * @param headline the headline, or null
   * @param title the number of its element, or the page's size where there is none
   * @param language the page's language, or null
   * @param lines all lines that a reader sees; null where only marked elements are of interest
   */
  Found find(
      Outline page,
      MainText main,
      @Nullable String headline,
      int title,
      OutletName outlet,
      @Nullable String language,
      @Nullable Supplier<List<TextBlock>> lines) {
    ArticlePlace place = new ArticlePlace(page, main, title);
    Search search = new Search(place, headline, outlet, language);
    search.elements(page);
    if (search.authors.isEmpty() && lines != null && !main.blocks().isEmpty()) {
      search.lines(lines.get(), main);
    }
    return new Found(List.copyOf(search.authors), search.editors, search.accounts, search.line);
  }

  /** One page's search. */
  private final class Search {
    private final ArticlePlace place;
    private final @Nullable String headline;
    private final OutletName outlet;
    private final @Nullable String language;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> editors = new LinkedHashSet<>();

    /** Names of accounts, which stand in lines too. */
    private final Set<String> accounts = new LinkedHashSet<>();

    private @Nullable String line;

    Search(
        ArticlePlace place,
        @Nullable String headline,
        OutletName outlet,
        @Nullable String language) {
      this.place = place;
      this.headline = headline;
      this.outlet = outlet;
      this.language = language;
    }

    /** The marked elements of the head, else those above the headline, else those behind. */
    void elements(Outline page) {
      Signed above = new Signed();
      Signed lead = new Signed();
      Signed behind = new Signed();
      Signed head = new Signed();
      for (int at : marked(page, place)) {
        switch (place.zone(at)) {
          case HEAD -> mark(page, at, head);
          case ABOVE -> mark(page, at, above);
          case LEAD -> mark(page, at, lead);
          case BEHIND -> mark(page, at, behind);
          case ELSEWHERE -> {}
        }
      }
      line = head.line;
      authors.addAll(head.names);
      for (Signed other : List.of(above, lead, behind)) {
        if (authors.isEmpty() && other.names.size() <= MOST_BEHIND) {
          authors.addAll(other.names);
        }
      }
      withoutLonger(authors);
      authors.removeAll(editors);
      authors.removeAll(accounts);
    }

    private void mark(Outline page, int at, Signed signed) {
      Element element = page.element(at);
      boolean stated = element != null && element.hasAttr("content");
      List<BylineCells.Cell> cells =
          element != null && stated
              ? List.of(new BylineCells.Cell(element.attr("content"), "content", false))
              : cells(page, at);
      boolean classed =
          element != null
              && !element.attr("rel").contains("author")
              && !element.attr("itemprop").equals("author")
              && !element.hasClass("fn");
      boolean cue = false;
      for (BylineCells.Cell cell : cells) {
        String text = cell.text();
        if (cell.nobodys()) {
          accounts.addAll(byline.asWritten(text));
          continue;
        }
        signed.line = signed.line == null ? text : signed.line;
        List<String> edited = byline.editors(text);
        editors.addAll(edited);
        // "By" may be a cell of its own.
        cue |= byline.opensLikeByline(text + " X");
        for (String name : edited.isEmpty() ? byline.asWritten(text) : List.<String>of()) {
          boolean full = name.indexOf(' ') > 0 || !Character.isUpperCase(name.codePointAt(0));
          boolean own = cue ? outlet.isNoPerson(name) : outlet.is(name);
          if ((full || cue || !classed) && !own) {
            signed.add(name, cell);
          }
        }
      }
    }

    /** Before what a link says, the byline that it stands in, which may name more persons. */
    private List<BylineCells.Cell> cells(Outline page, int at) {
      List<BylineCells.Cell> own = BylineCells.of(page, at);
      if (!page.has(at, Sign.ANCHOR) || own.isEmpty() || own.getFirst().nobodys()) {
        return own;
      }
      int block = blockAround(page, at);
      List<BylineCells.Cell> around =
          page.end(block) - block > MAX_PIECES ? List.of() : BylineCells.of(page, block);
      if (around.isEmpty() || byline.authors(around.getFirst().text()).isEmpty()) {
        return own;
      }
      List<BylineCells.Cell> both = new ArrayList<>(own);
      both.addFirst(new BylineCells.Cell(around.getFirst().text(), own.getFirst().kind(), false));
      return both;
    }

    /** What the lines between headline and text say, then those behind the text. */
    void lines(List<TextBlock> lines, MainText main) {
      TextBlock first = ArticlePlace.firstOf(main);
      int start = indexOf(lines, first.text(), 0);
      int end = indexOf(lines, main.blocks().getLast().text(), start);
      int title = ArticlePlace.titleBefore(lines, start, headline);
      for (int i = Math.max(0, title - AROUND); i < start && authors.isEmpty(); i++) {
        line(withNext(lines, i), i >= title - 1);
      }
      for (int i = end + 1; i < Math.min(lines.size(), end + 1 + LABELS_WITHIN); i++) {
        if (i <= end + AROUND || byline.opensWithLabel(lines.get(i).text())) {
          line(withNext(lines, i), false);
          line(withoutLinks(lines.get(i)), false);
        }
      }
    }

    /** A cue that is a line of its own belongs to the next one. */
    private String withNext(List<TextBlock> lines, int at) {
      String text = lines.get(at).text();
      boolean alone = text.length() <= LONGEST_CUE && byline.isOnlyCue(text);
      return alone && at + 1 < lines.size() ? text + " " + lines.get(at + 1).text() : text;
    }

    private void line(String text, boolean mayLackCue) {
      if (!authors.isEmpty() || text.isBlank() || text.length() > MAX_LINE) {
        return;
      }
      List<String> names = byline.authors(text);
      boolean cue = !names.isEmpty();
      // A name beside a date is a byline too.
      if (!cue && mayLackCue && text.length() <= MAX_LINE / 2 && hasDigit(text)) {
        names = byline.opensLikeByline(text) ? List.of() : byline.besideDate(text);
        names = !names.isEmpty() && dates.read(text, language).isPresent() ? names : List.of();
      }
      for (String name : names) {
        boolean own = cue ? outlet.isNoPerson(name) : outlet.is(name);
        if (!own && !accounts.contains(name)) {
          authors.add(name);
        }
      }
      line = authors.isEmpty() ? line : text;
    }
  }

  /** The names of one zone; those that are marked otherwise than the first are none of authors. */
  private static final class Signed {
    private final Set<String> names = new LinkedHashSet<>();
    private @Nullable String kind;
    private @Nullable String line;

    void add(String name, BylineCells.Cell cell) {
      kind = kind == null ? cell.kind() : kind;
      if (kind.equals(cell.kind()) || Byline.goesOn(cell.text())) {
        names.add(name);
      }
    }
  }

  /** The elements that class, microdata or a link marks as the author's, in order. */
  private static int[] marked(Outline page, ArticlePlace place) {
    List<Integer> marked = new ArrayList<>();
    for (int at : page.found(Outline.Found.NAMED)) {
      if ((page.names(at) & NameWords.AUTHOR) != 0) {
        marked.add(at);
      }
    }
    for (int at : page.found(Outline.Found.AUTHOR_LINK)) {
      marked.add(at);
    }
    for (int at : page.found(Outline.Found.PROPERTY)) {
      Element element = page.element(at);
      if (element != null && element.attr("itemprop").equalsIgnoreCase("author")) {
        marked.add(at);
      }
    }
    for (int at = place.headStart(); at < place.headEnd(); at++) {
      Element element = page.has(at, Sign.ANCHOR) ? page.element(at) : null;
      if (element != null && AuthorPath.is(element.attr("href"))) {
        marked.add(at);
      }
    }
    return marked.stream().mapToInt(at -> at).sorted().distinct().toArray();
  }

  private static int blockAround(Outline page, int inline) {
    int at = page.parent(inline);
    while (at > page.body() && page.has(at, Sign.INLINE)) {
      at = page.parent(at);
    }
    return Math.max(at, page.body());
  }

  /** "Ana Lind Vale" around an element "Ana Lind" is no second person. */
  private static void withoutLonger(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    names.removeIf(name ->
        all.stream().anyMatch(other -> other.indexOf(' ') > 0 && name.startsWith(other + " ")));
  }

  /** A byline's line may go on with links to elsewhere. */
  private static String withoutLinks(TextBlock line) {
    String text = line.text();
    for (TextBlock.Anchor anchor :
        line.anchors().subList(0, Math.min(line.anchors().size(), MAX_LINKS))) {
      // An empty text stands between any two signs: the line would double with each such link.
      text = anchor.text().isEmpty() ? text : text.replace(anchor.text(), " ");
    }
    return text.strip();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static int indexOf(List<TextBlock> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    return from;
  }
}
