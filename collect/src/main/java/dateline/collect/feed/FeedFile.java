package dateline.collect.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.collect.Limits;
import dateline.collect.input.Characters;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a feed, each a page. Thread-safe. */
public final class FeedFile implements InputReader {
  private static final String ELEMENT_DEPTH =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private final Limits limits;
  private final boolean wholeAlone;

  /** Reads all entries that tell what happened. */
  public FeedFile(Limits limits) {
    this(limits, false);
  }

  private FeedFile(Limits limits, boolean wholeAlone) {
    this.limits = limits;
    this.wholeAlone = wholeAlone;
  }

  /**
   * Reads the entries that carry the whole text and passes over others: their pages are fetched.
   */
  public static FeedFile ofWholeTexts(Limits limits) {
    return new FeedFile(limits, true);
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    byte[] bytes = input.readAll(limits.fileBytes(), limits);
    for (FeedEntry entry : entries(bytes, input.origin().charset())) {
      if (!wholeAlone || entry.isWhole()) {
        entry.read(input, output);
      }
    }
  }

  /**
   * What the entries of a feed that have an address say of their pages, in their order.
   *
   * @param charset that the server names; null where it names none
   * @throws RefusedInput if it is no feed that can be read; says why
   */
  public List<FeedItem> items(byte[] feed, @Nullable String charset) throws IOException {
    return entries(feed, charset).stream().flatMap(entry -> entry.item().stream()).toList();
  }

  /**
   * What a feed says of itself.
   *
   * @param title as it is written there; null where there is none
   * @param language as it is written there; null where there is none
   */
  public record About(@Nullable String title, @Nullable String language) {}

  /**
   * What a feed says of itself.
   *
   * @param charset that the server names; null where it names none
   * @throws RefusedInput if it is no feed that can be read; says why
   */
  public About about(byte[] bytes, @Nullable String charset) throws IOException {
    Document document = document(Characters.decode(bytes, charset(bytes, charset)), bytes);
    SyndFeed feed = feed(document, bytes);
    return new About(feed.getTitle(), language(feed, document));
  }

  private List<FeedEntry> entries(byte[] bytes, @Nullable String charset) throws IOException {
    Document document = document(Characters.decode(bytes, charset(bytes, charset)), bytes);
    SyndFeed feed = feed(document, bytes);
    String language = language(feed, document);
    List<FeedEntry> entries = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      entries.add(new FeedEntry(feed, entry, entries.size(), language));
    }
    if (entries.isEmpty()) {
      throw new RefusedInput("is a feed without entries", bytes);
    }
    return entries;
  }

  /** The charset that the server names, or else the one that the XML declaration names. */
  private static @Nullable String charset(byte[] bytes, @Nullable String named) {
    if (named != null) {
      return named;
    }
    String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
    int end = head.indexOf("?>");
    int start = head.indexOf("encoding=");
    if (start < 0 || start + 10 >= end) {
      return null;
    }
    char quote = head.charAt(start + 9);
    int close = head.indexOf(quote, start + 10);
    return close < 0 ? null : head.substring(start + 10, close).strip();
  }

  private Document document(String text, byte[] bytes) throws IOException {
    SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setProperty(ELEMENT_DEPTH, String.valueOf(limits.nesting()));
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(XmlText.mended(text)));
    } catch (JDOMParseException e) {
      throw new RefusedInput(complaint(e), bytes);
    } catch (JDOMException | IllegalArgumentException e) {
      throw new RefusedInput("cannot be read as XML: " + e.getMessage(), bytes);
    }
  }

  private static String complaint(JDOMParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("DOCTYPE")) {
      return "declares a document type (DOCTYPE), which is refused for safety; remove the"
          + " declaration";
    }
    int reason = message.lastIndexOf(": ");
    return "is broken XML at line %d, column %d: %s"
        .formatted(
            e.getLineNumber(),
            e.getColumnNumber(),
            reason < 0 ? message : message.substring(reason + 2));
  }

  private static SyndFeed feed(Document document, byte[] bytes) throws RefusedInput {
    SyndFeedInput reader = new SyndFeedInput();
    reader.setPreserveWireFeed(true);
    try {
      return reader.build(document);
    } catch (FeedException | RuntimeException e) {
      throw new RefusedInput(
          "is XML with the root <%s>, which is no RSS, Atom or RDF feed"
              .formatted(document.getRootElement().getQualifiedName()),
          bytes);
    }
  }

  private static @Nullable String language(SyndFeed feed, Document document) {
    String stated = feed.getLanguage();
    if (stated == null || stated.isBlank()) {
      stated = document.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }
    return stated == null || stated.isBlank() ? null : stated.strip();
  }
}
