package dateline.collect.feed;

import org.jsoup.parser.Parser;

/**
 * Mends what feeds most often have wrong as XML: characters that XML forbids, an ampersand that
 * stands alone, and entities that only HTML knows. One pass over the text.
 */
final class XmlText {
  private static final int LONGEST_ENTITY = 32;

  private final String text;
  private final StringBuilder mended;
  private int at;

  private XmlText(String text) {
    this.text = text;
    mended = new StringBuilder(text.length() + 64);
  }

  static String mended(String text) {
    return new XmlText(text).mend();
  }

  private String mend() {
    int start = text.indexOf('<');
    at = Math.max(0, start);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<' && text.startsWith("<![CDATA[", at)) {
        copyTo("]]>");
      } else if (c == '<' && text.startsWith("<!--", at)) {
        copyTo("-->");
      } else if (c == '&') {
        ampersand();
      } else {
        mended.append(allowed(c));
        at++;
      }
    }
    return mended.toString();
  }

  private void copyTo(String last) {
    int found = text.indexOf(last, at);
    int stop = found < 0 ? text.length() : found + last.length();
    for (; at < stop; at++) {
      mended.append(allowed(text.charAt(at)));
    }
  }

  private static char allowed(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= '\uFFFE' ? ' ' : c;
  }

  private void ampersand() {
    int end = at + 1;
    int most = Math.min(text.length(), at + LONGEST_ENTITY);
    while (end < most && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    if (end == at + 1 || end >= text.length() || text.charAt(end) != ';') {
      mended.append("&amp;");
      at++;
      return;
    }
    entity(text.substring(at, end + 1));
    at = end + 1;
  }

  private void entity(String entity) {
    switch (entity) {
      case "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" -> mended.append(entity);
      default -> {
        String characters = Parser.unescapeEntities(entity, false);
        if (characters.equals(entity)) {
          mended.append("&amp;").append(entity, 1, entity.length());
        } else {
          characters.chars().forEach(c -> escaped((char) c));
        }
      }
    }
  }

  private void escaped(char c) {
    switch (c) {
      case '&' -> mended.append("&amp;");
      case '<' -> mended.append("&lt;");
      case '>' -> mended.append("&gt;");
      default -> mended.append(allowed(c));
    }
  }
}
