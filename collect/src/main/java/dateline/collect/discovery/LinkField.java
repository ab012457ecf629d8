package dateline.collect.discovery;

import java.util.ArrayList;
import java.util.List;

/** Reads the Link field of an answer (RFC 8288, section 3), in one pass. Stateless. */
final class LinkField {
  private LinkField() {}

  /**
   * The targets that a field names with a relation.
   *
   * @param value of the field: {@code <target>; rel="relation", …}
   */
  static List<String> of(String value, String relation) {
    List<String> targets = new ArrayList<>();
    int at = value.indexOf('<');
    while (at >= 0) {
      int close = value.indexOf('>', at);
      if (close < 0) {
        return targets;
      }
      int next = value.indexOf('<', close);
      String parameters = value.substring(close + 1, next < 0 ? value.length() : next);
      if (names(parameters, relation)) {
        targets.add(value.substring(at + 1, close).strip());
      }
      at = next;
    }
    return targets;
  }

  private static boolean names(String parameters, String relation) {
    for (String parameter : parameters.split("[;,]")) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
        String relations = parameter.substring(equals + 1).strip().replace("\"", "");
        return List.of(relations.split("\\s+")).contains(relation);
      }
    }
    return false;
  }
}
