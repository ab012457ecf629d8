package dateline.desk.story;

import dateline.desk.wording.Address;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Removed;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origin;
import dateline.store.catalogue.KeptArticle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who copied whom: origins, and below each those that copied it. An origin that was not collected
 * stands in the tree by its name.
 *
 * <p>The tree is a list of rows with a depth, since the depth of a chain of copies is the world's
 * affair and not bounded.
 */
public final class CopyTree {
  private static final int DEEPEST_INDENT = 5;

  private final Map<String, KeptArticle> members;
  private final Set<String> origins;
  private final Set<String> unsure;

  /** The outlets that an origin is counted of. */
  private final Set<String> heard;

  private final Map<String, Copy> copyOf = new HashMap<>();
  private final Map<String, List<String>> copiesOf = new HashMap<>();
  private final Set<String> unseen = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A node of the tree.
   *
   * @param indent how far it is moved in, 0 to 5
   * @param origin whether it counts as an independent origin of the story
   * @param firstKnown false where it counts as the origin, and nothing tells that it was before its
   *     copies
   * @param counted whether it is no origin, since another page of its outlet is counted as that
   * @param href its page, or null where it was not collected
   * @param outlet the outlet, or the name of an origin that was not collected
   * @param headline its headline, or null
   * @param language a tag or null
   * @param published its date, or null
   * @param removed that it is not where it stood any more, or null
   * @param source from whom it was copied, or null where that is not known
   * @param copy how it was copied, or null where it is not known to be a copy
   */
  public record Row(
      int indent,
      boolean origin,
      boolean firstKnown,
      boolean counted,
      @Nullable String href,
      String outlet,
      @Nullable String headline,
      @Nullable String language,
      @Nullable When published,
      @Nullable Removed removed,
      @Nullable String source,
      @Nullable CopyNote copy) {}

  private CopyTree(Map<String, KeptArticle> members, List<Origin> origins) {
    this.members = members;
    this.origins = origins.stream().map(CopyTree::key).collect(Collectors.toUnmodifiableSet());
    this.unsure =
        origins.stream()
            .filter(origin -> !origin.firstKnown())
            .map(CopyTree::key)
            .collect(Collectors.toUnmodifiableSet());
    this.heard =
        members.values().stream()
            .filter(member -> this.origins.contains(member.id()))
            .map(Outlet::of)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(Origin origin) {
    return origin.articleId() == null ? "name:" + origin.name() : origin.articleId();
  }

  /**
   * The rows of the tree, each below the one it copied.
   *
   * @param members of one story by id, in order of time
   * @param copies those that members are
   * @param others articles of other stories that members copied, by id
   * @param origins those that count as independent
   */
  public static List<Row> rows(
      Map<String, KeptArticle> members,
      Collection<Copy> copies,
      Map<String, KeptArticle> others,
      List<Origin> origins) {
    CopyTree tree = new CopyTree(members, origins);
    copies.forEach(tree::hang);
    return tree.grow(others);
  }

  private void hang(Copy copy) {
    Copy known = copyOf.get(copy.from());
    if (known == null || known.confidence() < copy.confidence()) {
      copyOf.put(copy.from(), copy);
    }
  }

  private List<Row> grow(Map<String, KeptArticle> others) {
    unseen.addAll(members.keySet());
    Map<String, Integer> roots = new LinkedHashMap<>();
    members
        .keySet()
        .forEach(id -> {
          Copy copy = copyOf.get(id);
          String parent = copy == null ? "" : parent(copy);
          if (copy == null) {
            roots.put(id, 0);
          } else {
            copiesOf.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
            if (!members.containsKey(parent)) {
              roots.putIfAbsent(parent, 0);
            }
          }
        });
    roots.keySet().forEach(root -> walk(root, others));
    // Whatever hangs in a circle has no root; it must not vanish.
    while (!unseen.isEmpty()) {
      walk(unseen.iterator().next(), others);
    }
    return List.copyOf(rows);
  }

  private static String parent(Copy copy) {
    return copy.to() == null ? "name:" + copy.toName() : copy.to();
  }

  private void walk(String root, Map<String, KeptArticle> others) {
    record Step(String id, int depth) {}
    Deque<Step> steps = new ArrayDeque<>();
    Set<String> walked = new HashSet<>();
    steps.push(new Step(root, 0));
    while (!steps.isEmpty()) {
      Step step = steps.pop();
      boolean isMember = members.containsKey(step.id());
      if (!walked.add(step.id()) || (isMember && !unseen.remove(step.id()))) {
        continue;
      }
      rows.add(row(step.id(), step.depth(), others));
      copiesOf.getOrDefault(step.id(), List.of()).reversed().stream()
          .filter(unseen::contains)
          .forEach(id -> steps.push(new Step(id, step.depth() + 1)));
    }
  }

  private Row row(String id, int depth, Map<String, KeptArticle> others) {
    KeptArticle kept = members.getOrDefault(id, others.get(id));
    if (kept == null) {
      String name = id.startsWith("name:") ? id.substring("name:".length()) : Outlet.UNNAMED;
      return new Row(
          0, origins.contains(id), true, false, null, name, null, null, null, null, null, null);
    }
    Copy copy = copyOf.get(id);
    return new Row(
        Math.min(depth, DEEPEST_INDENT),
        origins.contains(id),
        !unsure.contains(id),
        !origins.contains(id) && heard.contains(Outlet.of(kept)),
        Address.article(id),
        Outlet.of(kept),
        kept.article().headline(),
        Tongue.tag(kept.article().language()),
        When.of(kept.article().published()),
        Removed.of(kept),
        copy == null ? null : source(copy, others),
        copy == null ? null : CopyNote.of(copy));
  }

  private String source(Copy copy, Map<String, KeptArticle> others) {
    if (copy.to() == null) {
      return copy.toName() == null ? Outlet.UNNAMED : copy.toName();
    }
    KeptArticle kept = members.getOrDefault(copy.to(), others.get(copy.to()));
    return kept == null ? Outlet.UNNAMED : Outlet.of(kept);
  }
}
