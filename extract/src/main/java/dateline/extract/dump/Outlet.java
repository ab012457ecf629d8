package dateline.extract.dump;

import dateline.extract.CanonicalUrl;
import dateline.extract.Page;
import dateline.extract.credit.Agencies;
import dateline.extract.metadata.OutletLine;
import dateline.extract.metadata.SiteName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlet's name in the lines around the text of a dump. One line alone is believed where
 * it says who owns the page; a name in the masthead only where the page repeats it. Immutable and
 * thread-safe.
 */
final class Outlet {
  private static final int MASTHEAD = 8;
  private static final int FOOT = 60;
  private static final int NAME_WORDS = 6;
  private static final int NAME_LENGTH = 50;

  private final OutletLine outletLine = new OutletLine(new Agencies());

  /**
   * The outlet's name, or null where the page does not tell it.
   *
   * @param top index of the headline or first line of the text
   * @param end index behind the last line of the text
   */
  @Nullable String name(
      Page page, List<DumpLine> lines, int top, int end, @Nullable String headline) {
    if (page.stated().site() != null) {
      return page.stated().site();
    }
    Optional<String> said = windowTitle(lines, headline);
    Set<String> subjects = new HashSet<>();
    for (int i = end; i < lines.size() && i < end + FOOT && said.isEmpty(); i++) {
      said = outletLine.named(lines.get(i).text());
      OutletLine.subject(lines.get(i).text()).map(Outlet::key).ifPresent(subjects::add);
    }
    return said.orElseGet(() -> masthead(page, lines, Math.min(top, MASTHEAD), end, subjects));
  }

  /** "Headline - Outlet", where the headline stands on the page by itself too. */
  private static Optional<String> windowTitle(List<DumpLine> lines, @Nullable String headline) {
    for (int i = 0; headline != null && i < Math.min(lines.size(), MASTHEAD); i++) {
      String text = lines.get(i).text();
      int length = headline.length();
      if (text.startsWith(headline) && text.length() > length + 4) {
        String rest = text.substring(length).strip();
        boolean parted = " |-–—·«»".indexOf(rest.charAt(0)) > 0 && rest.length() > 2;
        String name = parted ? rest.substring(1).strip() : "";
        if (mayBeName(name) && name.indexOf('|') < 0 && !name.contains(" - ")) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable String masthead(
      Page page, List<DumpLine> lines, int top, int end, Set<String> subjects) {
    String host = CanonicalUrl.host(page.url());
    for (int i = 0; i < top; i++) {
      String text = lines.get(i).text();
      if (!lines.get(i).is(Sort.TITLE) || !mayBeName(text)) {
        continue;
      }
      boolean named = host != null && SiteName.isNamedAfter(text, host);
      if (named || subjects.contains(key(text)) || closes(lines, end, text)) {
        return text;
      }
    }
    return null;
  }

  /** Whether a line under the text is the name, or the name with an address behind it. */
  private static boolean closes(List<DumpLine> lines, int end, String name) {
    for (int i = Math.max(end, lines.size() - FOOT); i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean goesOn =
          text.length() > name.length() && ",|©(:".indexOf(text.charAt(name.length())) >= 0;
      if (text.startsWith(name) && goesOn && text.length() <= name.length() + 120) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeName(String text) {
    int words = text.split(" ").length;
    return text.length() >= 3
        && text.length() <= NAME_LENGTH
        && words <= NAME_WORDS
        && Character.isUpperCase(text.charAt(0));
  }

  private static String key(String text) {
    Line line = Line.of(text, 0);
    return line == null ? "" : line.key();
  }
}
