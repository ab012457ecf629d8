package dateline.desk.wording;

/** Long words of a source, cut for a list. */
public final class Shortened {
  private Shortened() {}

  /** At most {@code limit} code units and then an ellipsis; no surrogate pair is cut in two. */
  public static String to(int limit, String text) {
    if (text.length() <= limit) {
      return text;
    }
    int end = text.lastIndexOf(' ', limit);
    if (end < limit / 2) {
      end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
    return text.substring(0, end).stripTrailing() + " …";
  }
}
