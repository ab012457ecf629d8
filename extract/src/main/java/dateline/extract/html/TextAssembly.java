package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.Credit;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PrimarySource;
import dateline.extract.byline.Byline;
import dateline.extract.credit.Caption;
import dateline.extract.credit.ClosingLink;
import dateline.extract.credit.CreditLines;
import dateline.extract.date.DateReader;
import dateline.extract.metadata.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the body of an article from its blocks: what repeats the furniture above the text, and what
 * only credits others, is taken out and told apart. Immutable and thread-safe.
 */
public final class TextAssembly {
  private static final int OPENING = 8;
  private static final int CLOSING = 3;

  /** How many paragraphs a lead may have. */
  private static final int LEAD = 3;

  private static final int MAX_CAPTION = 300;
  private static final int MAX_ADDRESS = 400;
  private static final int MAX_CREDITS_BELOW = 3;
  private static final int MAX_NAME = 40;
  private static final int MAX_LINKS = 500;

  private final Byline byline;
  private final DateReader dates;
  private final CreditLines creditLines;

  public TextAssembly(Byline byline, DateReader dates, CreditLines creditLines) {
    this.byline = byline;
    this.dates = dates;
    this.creditLines = creditLines;
  }

  /**
   * A text and what was told apart from it.
   *
   * @param authors persons of a byline that stood in front of the text
   * @param published a date line that stood in front of the text, or null
   * @param captions pictures whose captions stood among the paragraphs
   */
  public record Assembled(
      Body body,
      List<Link> links,
      List<Credit> credits,
      @Nullable PrimarySource primarySource,
      List<String> authors,
      @Nullable String published,
      List<Image> captions) {}

  /**
   * @param text the page's main text
   * @param headline the headline, or null
   * @param deck the deck, or null
   * @param host the page's own host, or null
   * @param known the authors that are known from elsewhere
   * @param outlet whether a name is the outlet's
   */
  public Assembled assemble(
      MainText text,
      @Nullable String headline,
      @Nullable String deck,
      @Nullable String host,
      List<String> known,
      Predicate<String> outlet) {
    List<TextBlock> blocks = new ArrayList<>(text.blocks());
    List<String> authors = new ArrayList<>();
    List<Image> captions = captions(blocks);
    Signature signature = new Signature(byline, text.all(), known, outlet);
    String published = openings(blocks, headline, deck, authors, signature);
    closingByline(text, blocks, authors, signature);
    blocks.removeIf(block -> isOwnAddress(block.text(), host));
    Optional<PrimarySource> closing = closing(text, blocks, host);
    blocks.addAll(creditsBelow(text, blocks));
    CreditLines.Found found = creditLines.read(blocks.stream().map(TextBlock::text).toList());
    PrimarySource primary =
        closing.orElseGet(() -> withAddress(found.primarySource(), blocks, found));
    List<Credit> credits = new ArrayList<>(found.credits());
    closing.ifPresent(source -> addCredit(credits, source));
    Body.Builder body = new Body.Builder();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!found.creditBlocks().contains(i)) {
        body.add(blocks.get(i).kind(), blocks.get(i).text());
        links.addAll(blocks.get(i).links());
      }
    }
    List<Link> bounded = links.size() > MAX_LINKS ? links.subList(0, MAX_LINKS) : links;
    return new Assembled(body.build(), bounded, credits, primary, authors, published, captions);
  }

  /** A page made for the printer has its own address above or under the text. */
  private static boolean isOwnAddress(String text, @Nullable String host) {
    int scheme = text.length() > MAX_ADDRESS ? -1 : text.indexOf("://");
    if (scheme < 0 || host == null) {
      return false;
    }
    int start = text.lastIndexOf(' ', scheme) + 1;
    int space = text.indexOf(' ', scheme);
    int end = space < 0 ? text.length() : space;
    boolean most = (end - start) * 2 >= text.length();
    String shown = most ? CanonicalUrl.host(text.substring(start, end)) : null;
    return shown != null && CanonicalUrl.isSameSite(shown, host);
  }

  /** Credit lines right below the text that were taken for headings for their bold type. */
  private List<TextBlock> creditsBelow(MainText text, List<TextBlock> kept) {
    List<TextBlock> all = text.all();
    int end = kept.isEmpty() ? all.size() : all.lastIndexOf(kept.getLast()) + 1;
    int next = end;
    while (next < Math.min(all.size(), end + MAX_CREDITS_BELOW)
        && all.get(next).kind() == Body.Kind.HEADING
        && !creditLines.read(List.of(all.get(next).text())).creditBlocks().isEmpty()) {
      next++;
    }
    return all.subList(end, next);
  }

  private static void addCredit(List<Credit> credits, PrimarySource source) {
    String name = source.name();
    if (name != null && credits.stream().noneMatch(c -> c.name().equalsIgnoreCase(name))) {
      credits.add(new Credit(name, source.evidence()));
    }
  }

  /** Takes captions out: short paragraphs that end in a picture's credit. */
  private List<Image> captions(List<TextBlock> blocks) {
    List<Image> captions = new ArrayList<>();
    for (TextBlock block : List.copyOf(blocks)) {
      if (block.text().length() > MAX_CAPTION) {
        continue;
      }
      Optional<Caption> caption = Caption.withCue(block.text());
      if (caption.isPresent()) {
        captions.add(new Image(null, caption.get().text(), caption.get().credit()));
        blocks.remove(block);
      }
    }
    return captions;
  }

  /** Takes headline, byline, date and deck off the front of a text. */
  private @Nullable String openings(
      List<TextBlock> blocks,
      @Nullable String headline,
      @Nullable String deck,
      List<String> authors,
      Signature signature) {
    String published = null;
    int looked = 0;
    for (int i = 0; i < blocks.size() && looked < OPENING; looked++) {
      String text = blocks.get(i).text();
      boolean isHeadline =
          headline != null
              && text.length() < 400
              && (text.equalsIgnoreCase(headline)
                  || (blocks.get(i).kind() == Body.Kind.HEADING && Headline.alike(text, headline)));
      List<String> signed = signature.in(blocks.get(i));
      if (signed.isEmpty() && i == 0 && looked > 0 && isBareName(blocks.getFirst())) {
        signed = List.of(text);
      }
      List<String> persons = signed.isEmpty() ? byline.authors(text) : signed;
      boolean isDate =
          text.length() <= 80 && !blocks.get(i).endsLikeSentence() && dates.read(text).isPresent();
      if (isHeadline || text.equals(deck) || byline.namesDesk(text)) {
        blocks.remove(i);
      } else if (!persons.isEmpty()) {
        authors.addAll(authors.isEmpty() ? persons : List.of());
        published = published == null && dates.read(text).isPresent() ? text : published;
        blocks.remove(i);
      } else if (isDate) {
        published = published == null ? text : published;
        blocks.remove(i);
      } else if (MainContent.weight(blocks.get(i)) > 0) {
        byLead(blocks, i, authors);
        break;
      } else {
        i++;
      }
    }
    return published;
  }

  /**
   * Whether a paragraph is a person's name and nothing else, which below a headline or a date is a
   * byline without "by". Scripts without capitals do not tell names from other words.
   */
  private boolean isBareName(TextBlock block) {
    String text = block.text();
    return block.kind() == Body.Kind.PARAGRAPH
        && text.length() <= MAX_NAME
        && text.indexOf(' ') > 0
        && Character.isUpperCase(text.charAt(0))
        && byline.names(text).equals(List.of(text));
  }

  /** Takes a byline out that stands between the lead and the other paragraphs. */
  private void byLead(List<TextBlock> blocks, int first, List<String> authors) {
    for (int i = first + 1; i < Math.min(blocks.size(), first + LEAD); i++) {
      List<String> persons = byline.authors(blocks.get(i).text());
      if (!persons.isEmpty() && !blocks.get(i).endsLikeSentence()) {
        authors.addAll(authors.isEmpty() ? persons : List.of());
        blocks.remove(i);
        return;
      }
    }
  }

  /** Takes a byline or a signature off the end of a text, where it is one of the last lines. */
  private void closingByline(
      MainText text, List<TextBlock> blocks, List<String> authors, Signature signature) {
    List<TextBlock> all = text.all();
    for (int i = all.size() - 1; i >= Math.max(1, all.size() - CLOSING); i--) {
      TextBlock line = all.get(i);
      if (MainContent.weight(line) > 0) {
        continue;
      }
      List<String> signed = signature.in(line);
      List<String> persons =
          signed.isEmpty() && !line.endsLikeSentence() ? byline.authors(line.text()) : signed;
      if (!persons.isEmpty()) {
        authors.addAll(authors.isEmpty() ? persons : List.of());
        blocks.remove(line);
        return;
      }
    }
  }

  private static Optional<PrimarySource> closing(
      MainText text, List<TextBlock> kept, @Nullable String host) {
    List<TextBlock> all = text.all();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    TextBlock last = all.getLast();
    Optional<PrimarySource> source = ClosingLink.of(last.text(), last.links(), host);
    source.ifPresent(s -> kept.remove(last));
    return source;
  }

  /** A credit line's own link to another site is the source's address. */
  private static @Nullable PrimarySource withAddress(
      @Nullable PrimarySource source, List<TextBlock> blocks, CreditLines.Found found) {
    if (source == null) {
      return null;
    }
    for (int i : found.creditBlocks()) {
      TextBlock block = blocks.get(i);
      List<Link> links = block.text().equals(source.evidence()) ? block.links() : List.<Link>of();
      if (links.size() == 1) {
        return new PrimarySource(links.getFirst().href(), source.name(), source.evidence());
      }
    }
    return source;
  }
}
