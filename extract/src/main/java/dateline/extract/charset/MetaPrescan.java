package dateline.extract.charset;

import dateline.extract.letters.Letters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks for the charset that a page names in its first bytes: the "prescan a byte stream to
 * determine its encoding" algorithm of the HTML Standard (section 13.2.3.2), with the XML
 * declaration that it also looks for. One object reads one page.
 */
final class MetaPrescan {
  /** How many bytes of a page are looked at, as the HTML Standard has it. */
  static final int LENGTH = 1024;

  private final String head;
  private final Labels labels;
  private int at;

  MetaPrescan(byte[] bytes, Labels labels, int length) {
    this.head = new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    this.labels = labels;
  }

  /** The charset that the page names, if it names one that browsers know. */
  Optional<Charset> charset() {
    Optional<Charset> declared = xmlDeclaration();
    if (declared.isPresent()) {
      return declared;
    }
    for (at = 0; at < head.length(); at++) {
      if (head.charAt(at) != '<') {
        continue;
      }
      if (startsWith("<!--")) {
        int end = head.indexOf("-->", at + 2);
        at = end < 0 ? head.length() : end + 2;
      } else if (startsWith("<meta") && at + 5 < head.length() && endsName(head.charAt(at + 5))) {
        at += 5;
        Optional<Charset> found = meta();
        if (found.isPresent()) {
          return found;
        }
      } else if (startsTag()) {
        skipTag();
      } else if (startsWith("<!") || startsWith("</") || startsWith("<?")) {
        int end = head.indexOf('>', at);
        at = end < 0 ? head.length() : end;
      }
    }
    return Optional.empty();
  }

  private Optional<Charset> xmlDeclaration() {
    int close = head.startsWith("<?xml") ? head.indexOf('>') : -1;
    int name = close < 0 ? -1 : head.indexOf("encoding", 0);
    if (name < 0 || name > close) {
      return Optional.empty();
    }
    return label(valueAfterEquals(head.substring(0, close), name + "encoding".length()));
  }

  private Optional<Charset> meta() {
    boolean pragma = false;
    String charset = "";
    String content = "";
    for (Attribute next = attribute(); !next.name.isEmpty(); next = attribute()) {
      switch (next.name) {
        case "http-equiv" -> pragma |= next.value.equals("content-type");
        case "content" -> content = content.isEmpty() ? next.value : content;
        case "charset" -> charset = charset.isEmpty() ? next.value : charset;
        default -> {}
      }
    }
    if (!charset.isEmpty()) {
      return label(charset);
    }
    int name = pragma ? content.indexOf("charset") : -1;
    return name < 0 ? Optional.empty() : label(valueAfterEquals(content, name + 7));
  }

  /** What follows an equals sign, with or without quotation marks; empty where none follows. */
  private static String valueAfterEquals(String text, int from) {
    int start = skipSpace(text, from);
    if (start >= text.length() || text.charAt(start) != '=') {
      return "";
    }
    start = skipSpace(text, start + 1);
    if (start >= text.length()) {
      return "";
    }
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      int end = text.indexOf(first, start + 1);
      return end < 0 ? "" : text.substring(start + 1, end);
    }
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != ';') {
      end++;
    }
    return text.substring(start, end);
  }

  private Optional<Charset> label(String label) {
    if (label.strip().equalsIgnoreCase("x-user-defined")) {
      return labels.charset("windows-1252");
    }
    // A page whose meta element could be read byte by byte cannot be in UTF-16.
    return labels
        .charset(label)
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  private record Attribute(String name, String value) {}

  /** The next attribute of the tag that is read; an empty name at the tag's end. */
  private Attribute attribute() {
    while (at < head.length() && (isSpace(head.charAt(at)) || head.charAt(at) == '/')) {
      at++;
    }
    int start = at;
    while (at < head.length() && !endsName(head.charAt(at)) && head.charAt(at) != '=') {
      at++;
    }
    String name = lower(start, at);
    if (name.isEmpty() && at < head.length() && head.charAt(at) == '=') {
      at++;
      return new Attribute("=", "");
    }
    int equals = skipSpace(head, at);
    if (name.isEmpty() || equals >= head.length() || head.charAt(equals) != '=') {
      return new Attribute(name, "");
    }
    at = skipSpace(head, equals + 1);
    return new Attribute(name, value());
  }

  private String value() {
    if (at >= head.length()) {
      return "";
    }
    char first = head.charAt(at);
    int start = at;
    if (first == '"' || first == '\'') {
      int end = head.indexOf(first, at + 1);
      at = end < 0 ? head.length() : end + 1;
      return lower(start + 1, end < 0 ? head.length() : end);
    }
    while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
      at++;
    }
    return lower(start, at);
  }

  private void skipTag() {
    while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
      at++;
    }
    Attribute next;
    do {
      next = attribute();
    } while (!next.name.isEmpty());
  }

  private boolean startsTag() {
    int letter = at + 1 < head.length() && head.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return letter < head.length() && Character.isLetter(head.charAt(letter));
  }

  private boolean startsWith(String prefix) {
    return head.regionMatches(true, at, prefix, 0, prefix.length());
  }

  private String lower(int start, int end) {
    return Letters.lower(head.substring(Math.min(start, end), end));
  }

  private static int skipSpace(String text, int from) {
    int next = from;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean endsName(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
