package dateline.extract.metadata;

import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds a page's headline and takes the site's name off it. Stateless. */
public final class Headline {
  private static final Pattern PARTING =
      Pattern.compile("\\s+[|\\-–—»«·•:/~]{1,2}\\s+|\\s*\\|\\s*|\\s+::\\s+");

  private static final double ALIKE = 0.5;
  private static final int MAX_LENGTH = 400;
  private static final int MAX_ELEMENTS = 3_000;

  private Headline() {}

  /**
   * The headline that a reader sees: the first-level heading that says what the page's metadata
   * say, else the metadata's own, else the only first-level heading. Null where there is none.
   *
   * @param site the outlet's name, or null
   * @param host the page's host, or null
   */
  public static @Nullable String of(
      Outline page, Metadata metadata, @Nullable String site, @Nullable String host) {
    List<String> titles =
        metadata.titles().stream()
            .map(t -> clean(t, site, host))
            .filter(t -> !t.isBlank())
            .toList();
    List<String> seen = new ArrayList<>();
    for (Outline.Found level : List.of(Outline.Found.HEADING_1, Outline.Found.HEADING_2)) {
      for (int at : page.found(level)) {
        String text = textOf(page, at);
        if (text.isEmpty() || seen.size() > 60) {
          continue;
        }
        seen.add(text);
        if (titles.stream().anyMatch(title -> alike(title, text))) {
          return clean(text, site, host);
        }
      }
    }
    String part = visiblePart(page, titles);
    if (part != null) {
      return part;
    }
    if (!titles.isEmpty()) {
      return titles.getFirst();
    }
    return Arrays.stream(page.found(Outline.Found.HEADING_1))
        .mapToObj(at -> textOf(page, at))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String textOf(Outline page, int at) {
    Element element = page.element(at);
    return element == null ? "" : ShortText.of(element, MAX_LENGTH).strip();
  }

  /** The longest line of the page that is a part of its title between separators. */
  private static @Nullable String visiblePart(Outline page, List<String> titles) {
    List<String> parts = new ArrayList<>();
    for (String title : titles) {
      for (String part : title.split("\\s+[|\\-–—»«·•]{1,2}\\s+|\\s*\\|\\s*|\\s*::\\s*|:\\s+")) {
        if (part.length() < title.length() && part.length() > 2) {
          parts.add(part.strip());
        }
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    String longest = null;
    int seen = 0;
    for (Element element : page.document().body().getAllElements()) {
      if (++seen > MAX_ELEMENTS) {
        break;
      }
      String own = element.ownText().strip();
      boolean isPart = own.length() > 2 && own.length() <= MAX_LENGTH && parts.contains(own);
      boolean isMark = element.normalName().equals("a") || element.className().contains("logo");
      if (isPart && !isMark && (longest == null || own.length() > longest.length())) {
        longest = own;
      }
    }
    return longest;
  }

  /** A title without the name of its site at either end. */
  public static String clean(String title, @Nullable String site, @Nullable String host) {
    String bare = title.replaceAll("\\s+", " ").strip();
    for (int i = 0; i < 3; i++) {
      String shorter = cutOnce(bare, site, host);
      if (shorter.equals(bare)) {
        break;
      }
      bare = shorter;
    }
    return bare;
  }

  private static String cutOnce(String title, @Nullable String site, @Nullable String host) {
    Matcher parting = PARTING.matcher(title);
    int firstEnd = -1;
    int firstStart = -1;
    int lastStart = -1;
    int lastEnd = -1;
    while (parting.find()) {
      if (firstStart < 0) {
        firstStart = parting.start();
        firstEnd = parting.end();
      }
      lastStart = parting.start();
      lastEnd = parting.end();
    }
    if (lastStart > 0 && isSite(title.substring(lastEnd), site, host)) {
      return title.substring(0, lastStart).strip();
    }
    if (firstStart > 0 && isSite(title.substring(0, firstStart), site, host)) {
      return title.substring(firstEnd).strip();
    }
    return title;
  }

  private static boolean isSite(String part, @Nullable String site, @Nullable String host) {
    String folded = fold(part);
    if (folded.isEmpty()) {
      return true;
    }
    if (site != null
        && (folded.equals(fold(site)) || (folded.length() > 3 && fold(site).contains(folded)))) {
      return true;
    }
    if (site != null
        && fold(site).length() > 3
        && folded.contains(fold(site))
        && part.length() < 60) {
      return true;
    }
    String label =
        host == null ? "" : fold(host.replaceFirst("^www\\.", "").replaceFirst("\\.[a-z]+$", ""));
    return folded.length() > 2
        && !label.isEmpty()
        && (label.contains(folded) || (label.length() > 3 && folded.contains(label)));
  }

  /** Letters and digits in lower case, without "the" in front. */
  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.indexOf("the") == 0 ? folded.substring(3) : folded.toString();
  }

  /** Whether two headlines share at least half of their words (Jaccard), or one opens the other. */
  public static boolean alike(String a, String b) {
    String foldedA = fold(a);
    String foldedB = fold(b);
    if (foldedA.equals(foldedB)) {
      return !foldedA.isEmpty();
    }
    boolean opens =
        (foldedA.startsWith(foldedB) || foldedB.startsWith(foldedA))
            && Math.min(foldedA.length(), foldedB.length()) > 12;
    if (opens) {
      return true;
    }
    Set<String> wordsA = words(a);
    Set<String> wordsB = words(b);
    Set<String> both = new HashSet<>(wordsA);
    both.retainAll(wordsB);
    int all = wordsA.size() + wordsB.size() - both.size();
    return both.size() > 2 && all > 0 && (double) both.size() / all >= ALIKE;
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= title.length(); i++) {
      boolean inWord = i < title.length() && Character.isLetterOrDigit(title.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(title.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
