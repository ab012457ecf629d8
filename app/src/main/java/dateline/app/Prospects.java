package dateline.app;

import dateline.collect.discovery.Candidate;
import dateline.collect.discovery.Kind;
import dateline.collect.folder.Drop;
import dateline.collect.folder.Watch;
import dateline.collect.survey.Prospect;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what would be followed. */
final class Prospects {
  private static final int SHOWN = 5;

  private Prospects() {}

  /** Prints what is there, and the first pages that it lists. */
  static void print(PrintWriter out, Prospect prospect) {
    out.println(prospect.address());
    out.printf("  is %s%s%n", words(prospect.kind()), named(prospect));
    if (prospect.isSeen()) {
      printPages(out, prospect);
    } else {
      out.println("  was not looked at yet, since the site wants long pauses between questions");
    }
    for (Candidate other : prospect.others()) {
      out.printf(
          "  could be followed instead: %s%s%n",
          other.address(), other.title() == null ? "" : " (" + oneLine(other.title()) + ")");
    }
  }

  /** Prints what lies in a folder, and the first files of it. */
  static void printFolder(PrintWriter out, Path folder) {
    List<Drop> files = Watch.filesOf(folder);
    out.println(folder);
    out.printf("  is a folder with %d %s%n", files.size(), files.size() == 1 ? "file" : "files");
    files.stream().limit(SHOWN).forEach(file -> out.println("    " + oneLine(file.name())));
    if (files.size() > SHOWN) {
      out.printf("    and %d more%n", files.size() - SHOWN);
    }
  }

  private static void printPages(PrintWriter out, Prospect prospect) {
    int pages = prospect.pages().size();
    out.printf(
        "  lists %d %s%s%n",
        pages,
        pages == 1 ? "page" : "pages",
        prospect.carriesText() ? ", with whole texts, which are taken from there" : "");
    prospect.pages().stream().limit(SHOWN).forEach(page -> out.println("    " + page));
    if (pages > SHOWN) {
      out.printf("    and %d more%n", pages - SHOWN);
    }
  }

  private static String named(Prospect prospect) {
    String name = prospect.name() == null ? "" : " of " + oneLine(prospect.name());
    String language = language(prospect.language());
    return name + (language == null ? "" : ", in " + language);
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case FEED -> "a feed";
      case JSON_FEED -> "a JSON feed";
      case WORDPRESS_POSTS -> "the posts of a WordPress site";
      case SITEMAP -> "a sitemap";
      case SITEMAP_INDEX -> "an index of sitemaps";
      case HTML -> "a front page, whose headlines are followed";
      case OTHER -> "nothing that is known";
    };
  }

  static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
