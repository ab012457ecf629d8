package dateline.extract.html;

import dateline.extract.Image;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.Caption;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Reference;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads the pictures of an article with their captions. Immutable and thread-safe. */
public final class Pictures {
  private static final int MAX = 40;

  /** Figures in figures are looked through once for each around them: so often, not endlessly. */
  private static final int DEEPEST = 8;

  private static final int MAX_CAPTION = 500;
  private static final Evaluator PICTURE = Selector.evaluatorOf("img, amp-img");
  private static final Evaluator WORDS =
      Selector.evaluatorOf("figcaption, .wp-caption-text, [itemprop=caption], [class*=caption]");
  private static final Evaluator CREDIT =
      Selector.evaluatorOf("[class*=credit], [class*=copyright], cite, small, [itemprop=creator]");

  private final Agencies agencies;

  public Pictures(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The figures in the body of a document of nothing else than an article's content. */
  public List<Image> in(Document content) {
    Outline page = new Outline(content);
    return in(page, page.body());
  }

  /** The figures in an element, each picture once. */
  List<Image> in(Outline page, int element) {
    List<Image> images = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    int behind = 0;
    int left = DEEPEST * (page.end(element) - element);
    for (int at : page.found(Outline.Found.FIGURE, element)) {
      Element figure = page.element(at);
      left -= page.end(at) - at;
      if (figure == null || images.size() >= MAX || left < 0) {
        break;
      }
      Element picture = figure.selectFirst(PICTURE);
      String src = picture == null ? null : source(picture);
      Caption caption = caption(figure);
      boolean empty = src == null && caption.text() == null && caption.credit() == null;
      if (!empty && seen.add(src == null ? "" + caption : src)) {
        images.add(new Image(src, caption.text(), caption.credit()));
      }
    }
    for (int at : page.found(Outline.Found.CAPTION, element)) {
      Element words = page.element(at);
      if (words == null || at < behind || images.size() >= MAX || isInFigure(page, at)) {
        continue;
      }
      String text = ShortText.of(words, MAX_CAPTION);
      if (text.isEmpty() || page.found(Outline.Found.IMAGE, at).length > 0) {
        continue;
      }
      Caption caption = Caption.of(text, agencies);
      boolean says = caption.text() != null || caption.credit() != null;
      if (says && seen.add("" + caption)) {
        images.add(new Image(sourceBefore(words), caption.text(), caption.credit()));
      }
      behind = page.end(at);
    }
    return images;
  }

  private static boolean isInFigure(Outline page, int at) {
    for (int e = page.parent(at); e >= 0; e = page.parent(e)) {
      if (page.has(e, Sign.FIGURE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words stand directly under a picture, or alone with it, or describe it. */
  static boolean isUnderPicture(Outline page, @Nullable String words) {
    if (words == null) {
      return false;
    }
    int seen = 0;
    for (int at : page.found(Outline.Found.IMAGE)) {
      Element picture = page.element(at);
      if (picture == null || ++seen > MAX) {
        return false;
      }
      Element box = picture.parent();
      Element next = picture.nextElementSibling();
      boolean under =
          (next != null && ShortText.of(next, MAX_CAPTION).equals(words))
              || (box != null && ShortText.of(box, MAX_CAPTION).equals(words));
      if (under || picture.attr("alt").strip().equals(words)) {
        return true;
      }
    }
    return false;
  }

  /** The picture right before a caption that no figure holds together. */
  private static @Nullable String sourceBefore(Element caption) {
    Element before = caption.previousElementSibling();
    Element picture = before == null ? null : before.selectFirst("img, amp-img");
    return picture == null ? null : source(picture);
  }

  private Caption caption(Element figure) {
    Element words = figure.selectFirst(WORDS);
    if (words == null) {
      return new Caption(null, null);
    }
    Element credit = words.selectFirst(CREDIT);
    if (credit == null) {
      return Caption.of(words.text(), agencies);
    }
    String name =
        credit
            .text()
            .replaceAll("(?i)^(?:photo|image|credit|foto|picture|©|\\(c\\))[\\s:]*(?:by\\s+)?", "");
    String text = words.text().replace(credit.text(), "").strip();
    Caption both = Caption.of(name, agencies);
    String whom = both.credit() == null ? both.text() : both.credit();
    return new Caption(text.isEmpty() ? null : text, whom);
  }

  private static @Nullable String source(Element picture) {
    for (String key : List.of("data-src", "data-lazy-src", "data-original", "src")) {
      String written = picture.attr(key).strip();
      if (written.isEmpty() || written.startsWith("data:")) {
        continue;
      }
      String src = Reference.of(picture, key);
      if (!src.isEmpty() && !src.startsWith("data:") && src.length() < 2_000) {
        return src;
      }
    }
    return null;
  }
}
