package dateline.extract.markup;

import dateline.extract.letters.Letters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a class or an id say about an element. Authors of pages name elements for what
 * they hold ({@code article-related-links}, {@code authorName}); the words are parted at every sign
 * that is no letter and where a capital follows a small letter. Immutable and thread-safe.
 *
 * <p>The answer is a set of bits, so that one reading of a name answers all questions.
 */
public final class NameWords {
  /** Boilerplate: menus, adverts, teasers, share bars, comments. */
  public static final int CLUTTER = 1;

  /** Asks for leave to store cookies. */
  public static final int CONSENT = 1 << 1;

  /** A quotation that repeats the text for show, or belongs to boilerplate. */
  public static final int SHOWN_QUOTE = 1 << 2;

  /** The date of an article. */
  public static final int DATE = 1 << 3;

  /** Its authors. */
  public static final int AUTHOR = 1 << 4;

  /** The lines between headline and text that sum it up. */
  public static final int DECK = 1 << 5;

  /** The words under a picture. */
  public static final int CAPTION = 1 << 6;

  /** The foot of the page, where the owner is named. */
  public static final int FOOT = 1 << 7;

  /** The outlet's mark: its logo, its masthead. */
  public static final int MARK = 1 << 8;

  /** The text itself. */
  public static final int TEXT = 1 << 9;

  /** Perhaps the text: the first word of a name such as "article-body". */
  private static final int MAYBE_TEXT = 1 << 10;

  /** What is no place for a deck: captions, share bars, paths. */
  public static final int NO_DECK = 1 << 11;

  /** Boilerplate, by a word that some authors give to parts of the text, too. */
  static final int WEAK = 1 << 14;

  /** Turns a name around, or makes it one of how a page is laid out: "no-sidebar", "with-ads". */
  private static final int NEUTRAL = 1 << 12;

  private static final int PRINT = 1 << 13;

  private static final int LONGEST_HASH = 8;

  /** Other articles than the page's, or what readers say of it: teasers, comments. */
  public static final int OTHERS = 1 << 15;

  /** What belongs to other articles or to nobody's: teasers, quotations. */
  public static final int NOT_OWN = 1 << 16;

  /** What readers write below; also the name of a genre. */
  public static final int COMMENTS = 1 << 17;

  /** What belongs to a picture. */
  public static final int PICTURE = 1 << 18;

  /** Longer names are read so far. UTF-16 code units. */
  private static final int READ = 400;

  private static final String CLUTTER_WORDS =
      """
      nav navigation navbar navi menu submenu breadcrumb breadcrumbs sidebar footer
      comments comment commentlist respond disqus kommentare kommentar kommentarer komm comentario commentaire yorumlar
      commentaires comentarios reply livefyre
      share shares sharing sharebar sharethis addthis addtoany social socials sociable followus facebook twitter fb
      related relateds recommendations recommendation recommend recirc recirculation readmore seealso alsoread
      morefrom teaser teasers trending popular mostread
      promos promotion newsletter newsletters boletin subscribe subscription signup suscribe suscripcion abo abonnement
      advert adverts advertisement advertising advertorial ads ad adv adbox adslot adunit dfp sponsored sponsor sponsors
      sponsorship taboola outbrain zergnet billboard leaderboard skyscraper mpu donate donation fundraising
      popup modal overlay popover hovercard dropdown flyout rollover tooltip lightbox cookie cookies consent gdpr login
      pagination pager paging toolbar taglist tagcloud keywords
      byline timestamp pubdate dateline bio authorbox authorinfo postmeta
      caption captions credit credits copyright imprint disclaimer
      pullquote invisible visuallyhidden screenreader
      more meta metadata masthead banner toc apps cta upsell disclosure recommended promo rating ratings poll quiz ticker
      """;

  /** Words for boilerplate that some authors give to parts of the text, too. */
  private static final String WEAK_WORDS =
      """
      hidden info print printonly widget widgets legend gallery slideshow carousel slider tag tags topics skip jobs weather
      """;

  private static final String CONSENT_WORDS =
      "cookie cookies cookiewall consent gdpr cmp cookiebanner";

  private static final String SHOWN_QUOTE_WORDS = "pullquote pull hidden related promo";

  private static final String DATE_WORDS =
      """
      date dates datetime published publish pubdate posted timestamp time datum fecha data meta dateline postmeta info
      created byline updated modified lastmod
      """;

  private static final String OTHERS_WORDS =
      """
      comments comment commentlist respond disqus kommentare kommentar kommentarer komm comentario commentaire yorumlar
      commentaires comentarios reply replies livefyre related relateds recommended recommendations recommendation
      recommend recirc recirculation readmore seealso alsoread morefrom more teaser teasers trending popular mostread
      latest recent sidebar widget widgets promo promos newsletter carousel slider slideshow ticker weather similar
      """;

  private static final String AUTHOR_WORDS =
      """
      byline bylines by author authors autor autora autores autoren auteur auteurs autore autori writer contributor
      contributors vcard fn firma firmante signature authorname authornames authorlist authorslist authorbox authorinfo
      authorline textauthor storybyline articlebyline articleauthor postauthor autorname reporter journalist forfatter
      skribent yazar penulis
      """;

  private static final String NOT_OWN_WORDS =
      """
      related relateds recommended recommendations recommendation recommend recirc recirculation readmore seealso
      alsoread morefrom teaser teasers trending popular mostread latest promo promos sidebar carousel slider newsletter
      quote quotes pullquote quoteauthor
      """;

  private static final String COMMENTS_WORDS =
      """
      comments comment commentlist commentauthor respond disqus kommentare kommentar kommentarer komm comentario
      comentarios commentaire commentaires yorumlar reply
      """;

  private static final String PICTURE_WORDS =
      "media image images photo photos video audio gallery figcaption caption captions credit credits";

  private static final String DECK_WORDS =
      """
      deck dek standfirst subtitle subtitulo subheadline subhead subheading strapline sottotitolo chapo bajada entradilla sub
      unterzeile
      """;

  private static final String FOOT_WORDS = "foot footer copyright disclaimer colophon imprint";

  private static final String MARK_WORDS = "logo brand masthead hdr";

  private static final String NO_DECK_WORDS =
      "caption captions share sharing social breadcrumb breadcrumbs";

  private static final String MAYBE_TEXT_WORDS =
      "article articles articlebody articletext articlecontent story storybody post postcontent entry";

  /** Names that authors of pages give to the text itself, without signs between the words. */
  private static final String[] TEXT_NAMES = {
    "articlebody", "articletext", "articlecontent", "storybody", "postcontent", "entry"
  };

  private static final Table WORDS = new Table(words());

  private NameWords() {}

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    put(words, CLUTTER, CLUTTER_WORDS);
    put(words, CONSENT, CONSENT_WORDS);
    put(words, WEAK, WEAK_WORDS);
    put(words, SHOWN_QUOTE, SHOWN_QUOTE_WORDS);
    put(words, DATE, DATE_WORDS);
    put(words, OTHERS, OTHERS_WORDS);
    put(words, AUTHOR, AUTHOR_WORDS);
    put(words, NOT_OWN, NOT_OWN_WORDS);
    put(words, COMMENTS, COMMENTS_WORDS);
    put(words, PICTURE, PICTURE_WORDS);
    put(words, DECK, DECK_WORDS);
    put(words, CAPTION, "caption captions");
    put(words, FOOT, FOOT_WORDS);
    put(words, MARK, MARK_WORDS);
    put(words, NO_DECK, NO_DECK_WORDS);
    put(words, MAYBE_TEXT, MAYBE_TEXT_WORDS);
    put(words, NEUTRAL, "has with no without enabled disabled grid layout overflow");
    put(words, PRINT, "print noprint");
    return Map.copyOf(words);
  }

  static void put(Map<String, Integer> bits, int sign, String words) {
    for (String word : words.strip().split("\\s+")) {
      bits.merge(word, sign, (a, b) -> a | b);
    }
  }

  /** What a class or an id says: the bits of its words. */
  public static int of(String name) {
    int found = 0;
    int length = Math.min(name.length(), READ);
    int start = 0;
    int colon = -1;
    int under = -1;
    for (int i = 0; i <= length; i++) {
      char c = i == length ? ' ' : name.charAt(i);
      if (c <= ' ') {
        // How it looks on some screens or on paper says little of what it holds.
        boolean variant = colon >= start;
        found |= i > start && !variant ? ofToken(name, start, i, under) : 0;
        found |= variant && name.startsWith("print:hidden", start) ? WEAK : 0;
        start = i + 1;
      } else if (c == ':') {
        colon = i;
      } else if (c == '_' && i > start && name.charAt(i - 1) == '_') {
        under = i - 1;
      }
    }
    return (found & MAYBE_TEXT) != 0 && namesText(name) ? found | TEXT : found;
  }

  /** What one of the names of a class says. */
  private static int ofToken(String name, int start, int end, int under) {
    int found = words(name, start, under > start ? withoutHash(name, under, end) : end);
    if ((found & NEUTRAL) != 0 && (found & PRINT) == 0) {
      found &= ~(CLUTTER | WEAK | CONSENT);
    }
    return name.startsWith("sr-only", start) ? found | CLUTTER : found;
  }

  /** The end of a name without the hash that tools set behind it: "paragraph__qSR5N". */
  private static int withoutHash(String name, int under, int end) {
    if (end - under - 2 > LONGEST_HASH) {
      return end;
    }
    for (int i = under + 2; i < end; i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) || Character.isDigit(c)) {
        return under;
      }
    }
    return end;
  }

  private static int words(String name, int from, int to) {
    int found = 0;
    int start = from;
    int hash = 0;
    boolean small = false;
    for (int i = from; i < to; i++) {
      char c = name.charAt(i);
      boolean latin = c >= 'a' && c <= 'z';
      boolean letter = latin || isLetter(c);
      if (!letter || (small && !latin && Character.isUpperCase(c))) {
        found |= word(name, start, i, hash);
        start = letter ? i : i + 1;
        hash = 0;
      }
      hash = letter ? Table.hash(hash, c) : 0;
      small = latin || (c > 'z' && Character.isLowerCase(c));
    }
    return found | word(name, start, to, hash);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c > '~' && Character.isLetter(c));
  }

  private static int word(String name, int start, int end, int hash) {
    int bits = end - start > 1 ? WORDS.bits(name, start, end, hash) : 0;
    return bits == 0 || isOfLabel(name, start) ? 0 : bits;
  }

  /** "field--label-hidden" hides a label and shows the field. */
  private static boolean isOfLabel(String name, int start) {
    return start > 5 && name.regionMatches(true, start - 6, "label", 0, 5);
  }

  private static String lower(String word) {
    return Letters.lower(word);
  }

  private static boolean namesText(String name) {
    String joined =
        lower(name.substring(0, Math.min(name.length(), READ))).replace("-", "").replace("_", "");
    for (String text : TEXT_NAMES) {
      if (joined.contains(text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words with their bits in an open hash table that is asked with a part of a name, so that
   * nothing is made for the names of a thousand elements.
   */
  private static final class Table {
    private static final int SIZE = 4096;

    private final @Nullable String[] words = new String[SIZE];
    private final int[] hashes = new int[SIZE];
    private final int[] bits = new int[SIZE];

    Table(Map<String, Integer> all) {
      all.forEach((word, bit) -> {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
          hash = hash(hash, word.charAt(i));
        }
        int slot = slot(hash);
        while (words[slot] != null) {
          slot = (slot + 1) & (SIZE - 1);
        }
        words[slot] = word;
        hashes[slot] = hash;
        bits[slot] = bit;
      });
    }

    int bits(String name, int start, int end, int hash) {
      int length = end - start;
      for (int slot = slot(hash); words[slot] != null; slot = (slot + 1) & (SIZE - 1)) {
        String word = words[slot];
        if (word != null
            && hashes[slot] == hash
            && word.length() == length
            && name.regionMatches(true, start, word, 0, length)) {
          return bits[slot];
        }
      }
      return 0;
    }

    /**
     * The hash of a word with one letter more. Folds the case of Latin letters, of which all are.
     */
    static int hash(int before, char next) {
      return before * 31 + (next | 0x20);
    }

    private static int slot(int hash) {
      return (hash ^ hash >>> 12) & (SIZE - 1);
    }
  }
}
