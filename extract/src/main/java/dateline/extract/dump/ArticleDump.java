package dateline.extract.dump;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.ExtractionException;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.credit.CreditLines;
import dateline.extract.dateline.DatelineReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the dump of a page with one article. Immutable and thread-safe. */
final class ArticleDump {
  /** Fewer words of running text are no article; ideographs count half. */
  private static final int LEAST_WORDS = 12;

  private static final int CREDITS_BELOW = 4;
  private static final int SUBJECT_WORDS = 3_000;

  private final Sorter sorter;
  private final Dates dates;
  private final DatelineReader datelines;
  private final CreditLines creditLines = new CreditLines();
  private final Outlet outlet = new Outlet();

  ArticleDump(Sorter sorter, Dates dates, DatelineReader datelines) {
    this.sorter = sorter;
    this.dates = dates;
    this.datelines = datelines;
  }

  Article read(Page page, List<DumpLine> lines) throws ExtractionException {
    BitSet out = Sections.out(lines);
    Core core = Core.of(lines, out);
    if (core.words() < LEAST_WORDS) {
      throw tooLittle(page, lines, core);
    }
    int headlineAt = Headlines.find(lines, out, core, page.stated().title());
    Header header =
        new Header(lines, out, sorter, dates).read(headlineAt, core.start(), core.end());
    TextWalk walk =
        new TextWalk(lines, out, sorter, subject(lines, out, core))
            .walk(header.textStart, core.end(), known(lines, headlineAt, header));
    Article article = article(page, lines, headlineAt, header, walk, core);
    if (article.text().isBlank()) {
      throw tooLittle(page, lines, core);
    }
    return article;
  }

  private static ExtractionException tooLittle(Page page, List<DumpLine> lines, Core core) {
    int all = lines.stream().mapToInt(line -> line.line().words()).sum();
    String found =
        core.words() >= LEAST_WORDS
            ? "its sentences repeat its headline"
            : all < LEAST_WORDS
                ? "it has " + all + " words in all, and " + LEAST_WORDS + " are needed"
                : "of its "
                    + all
                    + " words at most "
                    + core.words()
                    + " stand together in sentences, and "
                    + LEAST_WORDS
                    + " are needed";
    return new ExtractionException(
        "The dump has no running text that could be an article: "
            + found
            + " ("
            + page.sourceId()
            + ")");
  }

  private static Vocabulary subject(List<DumpLine> lines, BitSet out, Core core) {
    Vocabulary subject = new Vocabulary();
    int words = 0;
    for (int i = core.start(); i < core.end() && words < SUBJECT_WORDS; i++) {
      if (lines.get(i).is(Sort.SENTENCE) && !out.get(i)) {
        subject.add(lines.get(i).text());
        words += lines.get(i).line().words();
      }
    }
    return subject;
  }

  /** Lines that are told already and are not told again in the text. */
  private static Set<String> known(List<DumpLine> lines, int headlineAt, Header header) {
    Set<String> known = new HashSet<>();
    if (headlineAt >= 0) {
      known.add(lines.get(headlineAt).line().key());
    }
    for (Image image : header.images) {
      Line caption = image.caption() == null ? null : Line.of(image.caption(), 0);
      if (caption != null) {
        known.add(caption.key());
      }
    }
    return known;
  }

  private Article article(
      Page page, List<DumpLine> lines, int headlineAt, Header header, TextWalk walk, Core core) {
    List<TextBlock> blocks = walk.blocks;
    List<String> authors = header.authors;
    if (authors.isEmpty()) {
      authors = biography(blocks, lines);
    }
    int textEnd = blocks.isEmpty() ? core.end() : blocks.getLast().line() + 1;
    blocks.addAll(creditsBelow(lines, textEnd));
    if (authors.isEmpty()) {
      authors = AuthorBox.authors(lines, textEnd, sorter);
    }
    CreditLines.Found found = creditLines.read(blocks.stream().map(TextBlock::text).toList());
    Body body = body(blocks, found);
    String first = body.blocks().isEmpty() ? "" : body.textOf(body.blocks().getFirst());
    PageDate published = published(header, lines, textEnd);
    String headline = headlineAt < 0 ? page.stated().title() : lines.get(headlineAt).text();
    List<Image> images = new ArrayList<>(header.images);
    images.addAll(walk.images);
    return Article.builder(Article.Kind.ARTICLE)
        .url(page.url())
        .canonicalUrl(CanonicalUrl.of(page.url()).orElse(null))
        .site(outlet.name(page, lines, Math.max(0, headlineAt), textEnd, headline))
        .headline(headline)
        .deck(header.deck)
        .authors(authors)
        .published(published)
        .modified(header.modified)
        .dateline(datelines.read(first, published).orElse(null))
        .body(body)
        .images(images)
        .credits(found.credits())
        .primarySource(found.primarySource())
        .build();
  }

  private static Body body(List<TextBlock> blocks, CreditLines.Found found) {
    Body.Builder body = new Body.Builder();
    for (int i = 0; i < blocks.size(); i++) {
      if (!found.creditBlocks().contains(i)) {
        body.add(blocks.get(i).kind(), blocks.get(i).text());
      }
    }
    return body.build();
  }

  /** Credit lines directly under the text: "(Reuters)", "Source: …". */
  private List<TextBlock> creditsBelow(List<DumpLine> lines, int textEnd) {
    List<TextBlock> found = new ArrayList<>();
    for (int i = textEnd; i < Math.min(lines.size(), textEnd + CREDITS_BELOW); i++) {
      DumpLine line = lines.get(i);
      if (line.is(Sort.INTERFACE) && !line.isFor(Phrases.Use.ADVERT)) {
        break;
      }
      if (!creditLines.read(List.of(line.text())).creditBlocks().isEmpty()) {
        found.add(new TextBlock(Body.Kind.PARAGRAPH, line.text(), i));
      }
    }
    return found;
  }

  private @Nullable PageDate published(Header header, List<DumpLine> lines, int textEnd) {
    if (header.published != null) {
      return header.published;
    }
    for (int i = textEnd; i < Math.min(lines.size(), textEnd + 3); i++) {
      DumpLine line = lines.get(i);
      if (line.is(Sort.DATE) && dates.read(line.text()).published() != null) {
        return dates.read(line.text()).published();
      }
      if (line.isFor(Phrases.Use.RELATED) || line.isFor(Phrases.Use.COMMENTS)) {
        break;
      }
    }
    return Calendar.month(lines, dates).orElse(null);
  }

  /** A name and a sentence about it at the text's end are the author's box; they leave the text. */
  private List<String> biography(List<TextBlock> blocks, List<DumpLine> lines) {
    int last = blocks.size() - 1;
    boolean box =
        last >= 2
            && blocks.get(last - 1).kind() == Body.Kind.HEADING
            && blocks.get(last).kind() == Body.Kind.PARAGRAPH
            && AuthorBox.isName(lines.get(blocks.get(last - 1).line()), sorter)
            && AuthorBox.isBiography(
                blocks.get(last - 1).text(), lines.get(blocks.get(last).line()).line());
    if (!box) {
      return List.of();
    }
    List<String> names = sorter.names(blocks.get(last - 1).text());
    blocks.removeLast();
    blocks.removeLast();
    return names;
  }
}
