package dateline.extract.forum;

import dateline.extract.markup.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Tells by one look at the names in a page's markup which families of forum programs may have made
 * it. The look is the only cost of a page that is no thread, so it allocates nothing for most
 * names: a class's name is looked up only where its length and its ends are those of a sign (a
 * Bloom filter with one hash; Bloom, CACM 13/7, 1970). Immutable and thread-safe.
 *
 * <p>A sign is written {@code .name} for a class, {@code #name} for an id that ends in a number,
 * {@code /Name} for a schema.org type in microdata, {@code "Name} for one in JSON-LD, and plainly
 * for a tag.
 */
final class Signs {
  private static final int FILTER_BITS = 12;

  private final Map<String, Long> classes = new HashMap<>();
  private final Map<String, Long> tags = new HashMap<>();
  private final Map<String, Long> ids = new HashMap<>();
  private final Map<String, Long> types = new HashMap<>();
  private final Map<String, Long> scripts = new HashMap<>();
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /**
   * Knows the signs of families.
   *
   * @param families the signs of each family, of which there are 64 at most
   */
  Signs(List<List<String>> families) {
    for (int i = 0; i < families.size(); i++) {
      for (String sign : families.get(i)) {
        add(sign, 1L << i);
      }
    }
  }

  private void add(String sign, long family) {
    String name = sign.substring(1);
    switch (sign.charAt(0)) {
      case '.' -> {
        classes.merge(name, family, (a, b) -> a | b);
        int key = key(name, 0, name.length());
        filter[key >> 6] |= 1L << key;
      }
      case '#' -> ids.merge(name, family, (a, b) -> a | b);
      case '/' -> types.merge(name, family, (a, b) -> a | b);
      case '"' -> scripts.merge(name, family, (a, b) -> a | b);
      default -> tags.merge(sign, family, (a, b) -> a | b);
    }
  }

  /** The families that a page shows a sign of: bit i stands for the family i. */
  long in(Outline page) {
    long found = 0;
    for (String names : page.classes()) {
      found |= ofClasses(names);
    }
    for (String id : page.ids()) {
      found |= ofId(id);
    }
    for (String type : page.types()) {
      found |= types.getOrDefault(type.substring(type.lastIndexOf('/') + 1), 0L);
    }
    for (String tag : page.customTags()) {
      found |= tags.getOrDefault(tag, 0L);
    }
    for (Element script : page.jsonLd()) {
      found |= ofScript(script.data());
    }
    return found;
  }

  private long ofClasses(String attribute) {
    boolean lines = attribute.indexOf('\n') >= 0 || attribute.indexOf('\t') >= 0;
    String names =
        lines ? attribute.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ') : attribute;
    long found = 0;
    int start = 0;
    while (start < names.length()) {
      int end = names.indexOf(' ', start);
      end = end < 0 ? names.length() : end;
      if (end > start) {
        int key = key(names, start, end);
        boolean maybe = (filter[key >> 6] >>> key & 1) != 0;
        found |= maybe ? classes.getOrDefault(names.substring(start, end), 0L) : 0;
      }
      start = end + 1;
    }
    return found;
  }

  private static int key(String text, int start, int end) {
    int ends = text.charAt(start) * 31 + text.charAt(end - 1);
    return ((ends * 31 + end - start) * 0x9E3779B1) >>> (32 - FILTER_BITS);
  }

  private long ofId(String id) {
    int length = id.length();
    while (length > 0 && id.charAt(length - 1) >= '0' && id.charAt(length - 1) <= '9') {
      length--;
    }
    return length == id.length() ? 0 : ids.getOrDefault(id.substring(0, length), 0L);
  }

  private long ofScript(String data) {
    long found = 0;
    for (Map.Entry<String, Long> words : scripts.entrySet()) {
      found |= data.contains(words.getKey()) ? words.getValue() : 0;
    }
    return found;
  }
}
