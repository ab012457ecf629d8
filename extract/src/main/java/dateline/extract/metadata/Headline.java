package dateline.extract.metadata;

import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds a page's headline among its headings and what its metadata say. Stateless. */
public final class Headline {
  /** Shorter openings of a headline may be an accident. Letters. */
  private static final int LONG_ENOUGH = 12;

  private static final int MAX_LENGTH = 400;
  private static final int MAX_HEADINGS = 60;

  /** Where systems cut headlines off that they write into metadata, in UTF-16 code units. */
  private static final int CUT_FROM = 100;

  private static final int CUT_TO = 112;

  private Headline() {}

  /**
   * The headline of a page: what its JSON-LD says, unless that is cut off or garbled, or another
   * heading is confirmed by the metadata; else the heading that says what the other metadata say;
   * else what these say; else the first heading of the first level. Null where there is none.
   *
   * @param site the outlet's name, or null
   * @param host the page's host, or null
   */
  public static @Nullable String of(
      Outline page, Metadata metadata, @Nullable String site, @Nullable String host) {
    BareTitle bare = new BareTitle(site, host);
    List<Heading> headings = headings(page);
    List<String> all = bare.of(metadata.titles());
    Set<String> titles = new LinkedHashSet<>(all);
    String said = metadata.headline() == null ? "" : bare.of(metadata.headline());
    boolean usable = !said.isEmpty() && !bare.isSite(said) && !isBroken(said, titles, headings);
    if (usable && !isOutvoted(said, all.subList(0, documents(page, bare, all)), headings)) {
      return withoutRest(said, titles, headings);
    }
    String seen = seen(titles, headings, bare);
    if (seen != null) {
      return seen;
    }
    if (titles.isEmpty()) {
      return headings.isEmpty() ? null : first(headings, bare);
    }
    return fromTitles(page, metadata, titles, headings, bare);
  }

  /** A title without the name of its site at either end. */
  public static String clean(String title, @Nullable String site, @Nullable String host) {
    return new BareTitle(site, host).of(title);
  }

  /** Where the document's own title stands among all, or behind all. */
  private static int documents(Outline page, BareTitle bare, List<String> all) {
    String own = bare.of(page.title());
    return !all.isEmpty() && all.getLast().equals(own) ? all.size() - 1 : all.size();
  }

  /**
   * A heading of the page.
   *
   * @param folded its letters and figures alone
   * @param parts whether it is made of several elements, such as a kicker and the headline proper
   */
  private record Heading(String text, String folded, boolean parts) {}

  private static List<Heading> headings(Outline page) {
    List<Heading> headings = new ArrayList<>();
    for (Outline.Found level : List.of(Outline.Found.HEADING_1, Outline.Found.HEADING_2)) {
      for (int at : page.found(level)) {
        if (headings.size() == MAX_HEADINGS) {
          return headings;
        }
        Element element = page.element(at);
        String text = element == null ? "" : BareTitle.plain(ShortText.of(element, MAX_LENGTH));
        if (element != null && !text.isEmpty()) {
          boolean parts = element.childrenSize() > 1 || parts(page, at) > 1;
          headings.add(new Heading(text, SiteName.fold(text), parts));
        }
      }
    }
    return headings;
  }

  private static int parts(Outline page, int heading) {
    int texts = 0;
    for (int at = heading + 1; at < page.end(heading); at++) {
      TextNode text = page.text(at);
      texts += text != null && !text.isBlank() ? 1 : 0;
    }
    return texts;
  }

  /** Whether a title is cut off or garbled where another has it whole. */
  private static boolean isBroken(String title, Set<String> titles, List<Heading> headings) {
    if (isGarbled(title)) {
      return true;
    }
    boolean dots = title.endsWith("…") || title.endsWith("...");
    boolean longest = title.length() >= CUT_FROM && title.length() <= CUT_TO;
    if (!dots && !longest) {
      return false;
    }
    String opening = SiteName.fold(title);
    return headings.stream().anyMatch(heading -> isWhole(heading.text, opening, dots))
        || titles.stream().anyMatch(other -> isWhole(other, opening, dots));
  }

  /**
   * Whether JSON-LD alone has a title, and readers see another one that the metadata know too.
   *
   * @param titles what the metadata say, JSON-LD among them, but without the document's title,
   *     which is often written for search engines
   */
  private static boolean isOutvoted(String title, List<String> titles, List<Heading> headings) {
    String folded = SiteName.fold(title);
    Set<String> seen = new HashSet<>();
    headings.forEach(heading -> seen.add(heading.folded));
    boolean alone = titles.stream().filter(t -> SiteName.fold(t).equals(folded)).count() < 2;
    return alone
        && !seen.contains(folded)
        && titles.stream().anyMatch(other -> seen.contains(SiteName.fold(other)));
  }

  private static boolean isWhole(String other, String opening, boolean dots) {
    String folded = SiteName.fold(other);
    boolean further = folded.length() > opening.length() || (dots && !endsInDots(other));
    return further && folded.startsWith(opening) && !endsInDots(other);
  }

  private static boolean endsInDots(String title) {
    return title.endsWith("…") || title.endsWith("...");
  }

  /** UTF-8 that was read as Latin-1 shows itself by these; no language writes them so. */
  private static boolean isGarbled(String title) {
    for (int i = 0; i + 1 < title.length(); i++) {
      char c = title.charAt(i);
      char next = title.charAt(i + 1);
      boolean pair = (c == 'Ã' || c == 'Â') && next >= '\u0080' && next <= '\u00bf';
      if (pair || c == '\ufffd' || (c == 'â' && next == '€')) {
        return true;
      }
    }
    return false;
  }

  /** A headline without what stands behind it where another title or heading ends. */
  private static String withoutRest(String title, Set<String> titles, List<Heading> headings) {
    String shortest = title;
    for (Heading heading : headings) {
      shortest = mayStandAlone(heading.text, shortest) ? heading.text : shortest;
    }
    for (String other : titles) {
      shortest = mayStandAlone(other, shortest) ? other : shortest;
    }
    return shortest;
  }

  private static boolean mayStandAlone(String shorter, String longer) {
    return SiteName.fold(shorter).length() >= LONG_ENOUGH && BareTitle.goesOn(longer, shorter);
  }

  /** The heading that says what the metadata say, those that say it word for word first. */
  private static @Nullable String seen(Set<String> titles, List<Heading> headings, BareTitle bare) {
    List<Wording> wordings = titles.stream().map(Wording::of).toList();
    for (Wording title : wordings) {
      for (Heading heading : headings) {
        if (heading.folded.equals(title.folded())) {
          return heading.parts ? title.title() : heading.text;
        }
      }
    }
    for (Heading heading : headings) {
      for (Wording title : wordings) {
        if (title.isLike(heading.text)) {
          return withoutKicker(bare.of(heading.text), titles);
        }
      }
    }
    return null;
  }

  /** A heading without the kicker before the headline, where a title confirms the rest. */
  private static String withoutKicker(String heading, Set<String> titles) {
    String folded = SiteName.fold(heading);
    for (String title : titles) {
      String other = SiteName.fold(title);
      if (other.length() >= LONG_ENOUGH && folded.endsWith(other)) {
        return title;
      }
    }
    List<String> parts = BareTitle.parts(heading);
    String last = parts.size() > 1 ? parts.getLast() : "";
    boolean confirmed =
        SiteName.fold(last).length() >= LONG_ENOUGH * 2
            && titles.stream().noneMatch(title -> SiteName.fold(title).equals(folded))
            && titles.stream().anyMatch(title -> BareTitle.parts(title).getLast().equals(last));
    return confirmed ? last : heading;
  }

  /**
   * The metadata's own headline. A document's title alone is looked for on the page; where it is
   * not there, it may be the site's or a section's, and the only heading of the first level is
   * believed.
   */
  private static String fromTitles(
      Outline page, Metadata metadata, Set<String> titles, List<Heading> headings, BareTitle bare) {
    String first = titles.iterator().next();
    if (metadata.titles().size() > 1) {
      return withoutRest(first, titles, List.of());
    }
    String part = visiblePart(page, BareTitle.parts(first));
    boolean only = page.found(Outline.Found.HEADING_1).length == 1;
    String heading = part == null && only ? first(headings, bare) : null;
    if (heading != null && heading.indexOf(' ') != heading.lastIndexOf(' ')) {
      return heading;
    }
    return part == null ? first : part;
  }

  /** The longest line of the page that is a part of its title between separators. */
  private static @Nullable String visiblePart(Outline page, List<String> parts) {
    String longest = null;
    if (parts.size() < 2) {
      return null;
    }
    for (int at = page.body(); at < page.end(page.body()); at++) {
      TextNode text = page.text(at);
      Element around = text == null ? null : page.element(page.parent(at));
      if (text == null || around == null || text.getWholeText().length() > MAX_LENGTH) {
        continue;
      }
      String line = text.getWholeText().strip();
      boolean isMark = around.normalName().equals("a") || around.className().contains("logo");
      boolean isLonger = longest == null || line.length() > longest.length();
      if (line.length() > 2 && isLonger && !isMark && parts.contains(line)) {
        longest = line;
      }
    }
    return longest;
  }

  private static @Nullable String first(List<Heading> headings, BareTitle bare) {
    for (Heading heading : headings) {
      if (!bare.isSite(heading.text)) {
        return heading.text;
      }
    }
    return null;
  }

  /** Whether two headlines share at least half of their words (Jaccard), or one opens the other. */
  public static boolean alike(String a, String b) {
    return Wording.of(a).isLike(b);
  }
}
