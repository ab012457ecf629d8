package dateline.extract.metadata;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of keywords. Stateless. */
final class Tags {
  private static final int MOST = 50;
  private static final int LONGEST = 100;

  private Tags() {}

  /** The keywords between commas, semicolons and bars, each once. */
  static List<String> cut(String words) {
    List<String> tags = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= words.length() && tags.size() < MOST; i++) {
      if (i == words.length() || ",;|、，".indexOf(words.charAt(i)) >= 0) {
        String tag = words.substring(start, i).strip();
        if (!tag.isEmpty() && tag.length() <= LONGEST && !tags.contains(tag)) {
          tags.add(tag);
        }
        start = i + 1;
      }
    }
    return tags;
  }
}
