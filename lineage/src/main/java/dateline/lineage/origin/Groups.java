package dateline.lineage.origin;

import java.util.HashMap;
import java.util.Map;

/**
 * Sets of nodes that only ever grow together (union-find). The least node in natural order stands
 * for its group, so that the order of joining does not matter.
 */
final class Groups {

  private final Map<String, String> parents = new HashMap<>();

  void add(String node) {
    parents.putIfAbsent(node, node);
  }

  void join(String one, String other) {
    String first = find(one);
    String second = find(other);
    if (first.compareTo(second) <= 0) {
      parents.put(second, first);
    } else {
      parents.put(first, second);
    }
  }

  /** The node that stands for a node's group. */
  String find(String node) {
    add(node);
    String top = node;
    String parent = parents.getOrDefault(top, top);
    while (!parent.equals(top)) {
      String above = parents.getOrDefault(parent, parent);
      parents.put(top, above);
      top = parent;
      parent = above;
    }
    return top;
  }

  boolean together(String one, String other) {
    return find(one).equals(find(other));
  }
}
