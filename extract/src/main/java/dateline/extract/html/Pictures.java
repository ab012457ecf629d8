package dateline.extract.html;

import dateline.extract.Image;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.Caption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the pictures of an article with their captions. Immutable and thread-safe. */
public final class Pictures {
  private static final int MAX = 40;
  private static final int MAX_CAPTION = 500;

  private final Agencies agencies;

  public Pictures(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The figures in an element, each picture once. */
  public List<Image> in(Element element) {
    List<Image> images = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Element figure : element.select("figure, .wp-caption, [itemtype$=ImageObject]")) {
      Element picture = figure.selectFirst("img");
      String src = picture == null ? null : source(picture);
      Caption caption = caption(figure);
      boolean empty = src == null && caption.text() == null && caption.credit() == null;
      if (!empty && images.size() < MAX && seen.add(src == null ? "" + caption : src)) {
        images.add(new Image(src, caption.text(), caption.credit()));
      }
    }
    for (Element words :
        element.select("[class*=caption]:not(figure *):not(.wp-caption *):not(:has(img))")) {
      Caption caption = Caption.of(words.text(), agencies);
      boolean fits =
          words.text().length() <= MAX_CAPTION
              && (caption.text() != null || caption.credit() != null);
      if (fits && images.size() < MAX && seen.add("" + caption)) {
        images.add(new Image(sourceBefore(words), caption.text(), caption.credit()));
      }
    }
    return images;
  }

  /** Whether words stand directly under a picture, or alone with it, or describe it. */
  static boolean isUnderPicture(Element element, @Nullable String words) {
    if (words == null) {
      return false;
    }
    int seen = 0;
    for (Element picture : element.select("img, amp-img, video")) {
      Element box = picture.parent();
      Element next = picture.nextElementSibling();
      boolean under =
          (next != null && ShortText.of(next, MAX_CAPTION).equals(words))
              || (box != null && ShortText.of(box, MAX_CAPTION).equals(words));
      if (under || picture.attr("alt").strip().equals(words)) {
        return true;
      }
      if (++seen >= MAX) {
        break;
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
    Element words =
        figure.selectFirst("figcaption, .wp-caption-text, [itemprop=caption], [class*=caption]");
    if (words == null) {
      return new Caption(null, null);
    }
    Element credit =
        words.selectFirst("[class*=credit], [class*=copyright], cite, small, [itemprop=creator]");
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
      String src = picture.absUrl(key).isEmpty() ? picture.attr(key).strip() : picture.absUrl(key);
      if (!src.isEmpty() && !src.startsWith("data:") && src.length() < 2_000) {
        return src;
      }
    }
    return null;
  }
}
