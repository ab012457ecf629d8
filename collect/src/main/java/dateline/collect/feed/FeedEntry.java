package dateline.collect.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import dateline.collect.input.Input;
import dateline.collect.input.Output;
import dateline.extract.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param index its place in the feed, from 0
 * @param language the feed's language, or null
 */
record FeedEntry(SyndFeed feed, SyndEntry entry, int index, @Nullable String language) {
  /** The fewest words that can tell what happened: two short sentences. */
  private static final int FEWEST_WORDS = 25;

  /** Fewer words are taken for a teaser, even where nothing says that more is to come. */
  private static final int WHOLE_WORDS = 150;

  /** How a text ends that goes on elsewhere: an ellipsis, perhaps in brackets, perhaps a link. */
  private static final Pattern CUT =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[&hellip;\\]|&#8230;)[\\])]?\\s*(?:\\p{L}+[\\s\\p{L}]{0,40}[»>→]*)?$");

  private static final int CHARACTERS_OF_A_WORD_WITHOUT_SPACES = 2;

  /** yandex:full-text and turbo:content. */
  private static final Set<String> FOREIGN_TEXTS = Set.of("full-text", "content");

  void read(Input input, Output output) {
    Text longest = longest();
    String text = longest.characters;
    boolean plain = longest.plain;
    int words = words(plain ? text : Jsoup.parseBodyFragment(text).text());
    if (words < FEWEST_WORDS) {
      output.refused(id(input), input, tooShort(words), bytes(text));
      return;
    }
    output.page(
        input,
        new Page(
            id(input),
            plain ? Page.Form.TEXT : Page.Form.HTML,
            text,
            link(),
            input.origin().retrieved(),
            stated()));
  }

  /** Whether the text is as long as a page's, and does not say that it goes on elsewhere. */
  boolean isWhole() {
    Text longest = longest();
    String text =
        (longest.plain ? longest.characters : Jsoup.parseBodyFragment(longest.characters).text())
            .strip();
    return words(text) >= WHOLE_WORDS
        && !CUT.matcher(text.substring(Math.max(0, text.length() - 80))).find();
  }

  /** What it says of its page, if it names one. */
  Optional<FeedItem> item() {
    Date changed =
        entry.getUpdatedDate() != null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return Optional.ofNullable(link())
        .map(link -> new FeedItem(link, changed == null ? null : changed.toInstant(), isWhole()));
  }

  private String tooShort(int words) {
    String where = link() == null ? "" : " (" + link() + ")";
    return "is a feed entry of %d words, too few to tell what happened; fetch the page itself%s"
        .formatted(words, where);
  }

  private byte[] bytes(String text) {
    String title = Objects.requireNonNullElse(title(), "");
    return (title + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private String id(Input input) {
    String guid = filled(entry.getUri());
    String own = guid != null ? guid : link();
    return input.sourceId() + "/" + (own != null ? own : String.valueOf(index));
  }

  private @Nullable String link() {
    return filled(entry.getLink());
  }

  /** One of the texts that the entry carries, and whether it is without markup. */
  private record Text(String characters, boolean plain) {}

  private Text longest() {
    Text longest = new Text("", false);
    for (Text text : Stream.concat(texts(), foreignTexts()).toList()) {
      longest = text.characters.length() > longest.characters.length() ? text : longest;
    }
    return longest;
  }

  private Stream<Text> texts() {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .filter(content -> content.getValue() != null)
        .map(content -> new Text(content.getValue().strip(), isPlain(content)));
  }

  /** Texts in elements that RSS does not know: those of Yandex, in feeds of the Russian press. */
  private Stream<Text> foreignTexts() {
    return entry.getForeignMarkup().stream()
        .filter(element -> FOREIGN_TEXTS.contains(element.getName().toLowerCase(Locale.ROOT)))
        .map(element -> element.getText().strip())
        .map(text -> new Text(text, text.indexOf('<') < 0));
  }

  /** Whether the feed says that the text has no markup, and it has none. */
  private static boolean isPlain(SyndContent content) {
    String type = content.getType();
    return ("text".equals(type) || "text/plain".equals(type))
        && content.getValue().indexOf('<') < 0;
  }

  private Page.Stated stated() {
    return new Page.Stated(title(), authors(), published(), modified(), site(), language);
  }

  private @Nullable String title() {
    return unmarked(entry.getTitle());
  }

  /** An entry that was taken over names the feed it came from. */
  private @Nullable String site() {
    SyndFeed source = entry.getSource();
    String own = source == null ? null : unmarked(source.getTitle());
    return own != null ? own : unmarked(feed.getTitle());
  }

  /** Titles are text, but many feeds put escaped markup into them. */
  private static @Nullable String unmarked(@Nullable String title) {
    if (title == null) {
      return null;
    }
    String text =
        title.indexOf('<') >= 0
            ? Jsoup.parseBodyFragment(title).text()
            : Parser.unescapeEntities(title, false);
    return filled(text.replaceAll("\\s+", " "));
  }

  private List<String> authors() {
    List<String> names = new ArrayList<>();
    for (SyndPerson person : entry.getAuthors()) {
      add(names, person.getName());
    }
    if (names.isEmpty() && entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
      dublinCore.getCreators().forEach(creator -> add(names, creator));
    }
    if (names.isEmpty()) {
      add(names, entry.getAuthor());
    }
    return names;
  }

  /** RSS wants an address and a name in brackets after it: "desk@example.org (Mara Lind)". */
  private static void add(List<String> names, @Nullable String author) {
    String name = unmarked(author);
    if (name == null) {
      return;
    }
    int open = name.indexOf('(');
    if (name.indexOf('@') >= 0 && open >= 0 && name.endsWith(")")) {
      name = filled(name.substring(open + 1, name.length() - 1));
    }
    if (name != null && name.indexOf('@') < 0) {
      names.add(name);
    }
  }

  /** An Atom entry that was only ever updated does not say when it was published. */
  private @Nullable String published() {
    return entry.getWireEntry() instanceof Entry atom
        ? iso(atom.getPublished())
        : iso(entry.getPublishedDate());
  }

  private @Nullable String modified() {
    return iso(entry.getUpdatedDate());
  }

  private static @Nullable String iso(@Nullable Date date) {
    return date == null ? null : date.toInstant().toString();
  }

  /** Counts runs of letters; in scripts without spaces two characters count as a word. */
  static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (letter && isDense(c)) {
        dense++;
        inWord = false;
      } else {
        if (letter && !inWord) {
          words++;
        }
        inWord = letter;
      }
    }
    return words + dense / CHARACTERS_OF_A_WORD_WITHOUT_SPACES;
  }

  private static boolean isDense(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
