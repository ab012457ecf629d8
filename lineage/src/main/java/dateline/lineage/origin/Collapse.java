package dateline.lineage.origin;

import dateline.extract.Article;
import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collapses the pieces of one story to their origins, first by what is certain, then by more. */
final class Collapse {

  private static final String ARTICLE = "article:";
  private static final String NAME = "name:";

  /** Below, a copy explains a sentence and not the text: a credit in passing. */
  private static final double POSSIBLE = 0.25;

  /** Of what an outlet reports itself, that stands for the rest which others can have copied. */
  private static final Comparator<Piece> EARLIEST =
      Comparator.comparing(Piece::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Piece::id);

  private final Map<String, Piece> pieces = new TreeMap<>();
  private final List<Copy> copies = new ArrayList<>();
  private final Groups groups = new Groups();
  private final Set<String> copied = new HashSet<>();
  private final Map<String, String> names = new TreeMap<>();

  Collapse(Collection<Piece> story, Collection<Copy> known) {
    List<Piece> counted =
        story.stream().filter(p -> !p.spam() && p.kind() != Article.Kind.REPLY).toList();
    if (counted.isEmpty()) {
      counted = story.stream().filter(p -> !p.spam()).toList();
    }
    counted.forEach(piece -> pieces.put(piece.id(), piece));
    Set<String> passedOver = new HashSet<>();
    story.stream().map(Piece::id).filter(id -> !pieces.containsKey(id)).forEach(passedOver::add);
    known.stream()
        .filter(copy -> pieces.containsKey(copy.from()))
        .filter(copy -> copy.to() == null || !passedOver.contains(copy.to()))
        .sorted(Copy.ORDER)
        .forEach(copies::add);
  }

  Origins origins() {
    joinCertain();
    List<Origin> origins = listOrigins();
    int low = joinPossible();
    return new Origins(Math.min(low, origins.size()), origins.size(), origins);
  }

  private void joinCertain() {
    pieces.keySet().forEach(id -> groups.add(ARTICLE + id));
    for (Copy copy : new Copies().tree(copies)) {
      if (copy.certain()) {
        copied.add(copy.from());
        groups.join(ARTICLE + copy.from(), target(copy));
      }
    }
    Map<String, String> rootOfOutlet = new TreeMap<>();
    for (Piece piece : pieces.values()) {
      if (copied.contains(piece.id())) {
        continue;
      }
      // What an outlet reports itself is one voice, however many pages it fills.
      String outlet = OutletName.key(piece.outlet());
      String first = rootOfOutlet.putIfAbsent(outlet, piece.id());
      if (first != null) {
        groups.join(ARTICLE + piece.id(), ARTICLE + first);
      }
      OutletName.keys(piece).stream()
          .filter(names::containsKey)
          .forEach(key -> groups.join(ARTICLE + piece.id(), NAME + key));
    }
  }

  /** The node of what was copied; remembers the name of a source that was not collected. */
  private String target(Copy copy) {
    if (copy.to() != null) {
      return ARTICLE + copy.to();
    }
    String name = Objects.requireNonNull(copy.toName());
    String key = OutletName.key(name);
    names.merge(key, name, Collapse::better);
    return NAME + key;
  }

  /** Of two ways to write a name: words rather than a host, then the first in order. */
  private static String better(String one, String other) {
    Comparator<String> order =
        Comparator.comparing((String name) -> name.indexOf('.') >= 0)
            .thenComparing(Comparator.naturalOrder());
    return order.compare(one, other) <= 0 ? one : other;
  }

  /** The certain origin of each piece that counts, by the piece's id. */
  Map<String, Origin> byPiece() {
    joinCertain();
    Map<String, Origin> byPiece = new TreeMap<>();
    byGroup()
        .forEach((group, those) -> {
          Origin origin = origin(group, those);
          those.forEach(piece -> byPiece.put(piece.id(), origin));
        });
    return byPiece;
  }

  private Map<String, List<Piece>> byGroup() {
    Map<String, List<Piece>> members = new TreeMap<>();
    for (Piece piece : pieces.values()) {
      String group = groups.find(ARTICLE + piece.id());
      members.computeIfAbsent(group, unused -> new ArrayList<>()).add(piece);
    }
    return members;
  }

  private List<Origin> listOrigins() {
    List<Origin> origins = new ArrayList<>();
    byGroup().forEach((group, those) -> origins.add(origin(group, those)));
    origins.sort(
        Comparator.comparing(Origin::articleId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Origin::name, Comparator.nullsFirst(Comparator.naturalOrder())));
    return origins;
  }

  private Origin origin(String group, List<Piece> members) {
    List<String> outlets = outlets(members);
    Optional<Piece> first =
        members.stream().filter(piece -> !copied.contains(piece.id())).min(EARLIEST);
    if (first.isPresent()) {
      return new Origin(first.get().id(), null, firstKnown(first.get().id()), outlets);
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (groups.find(NAME + name.getKey()).equals(group)) {
        return new Origin(null, name.getValue(), outlets);
      }
    }
    // Everything here was copied from an article of another story, which is least of its group
    // or stands at the end of a chain that starts at a member.
    return new Origin(outside(members), null, outlets);
  }

  /**
   * Whether anything but the order of ids tells that a piece was before one that shares its text.
   */
  private boolean firstKnown(String root) {
    List<Copy> shared =
        copies.stream().filter(copy -> copy.certain() && root.equals(copy.to())).toList();
    return shared.isEmpty() || shared.stream().anyMatch(Copy::directed);
  }

  private String outside(List<Piece> members) {
    return copies.stream()
        .filter(copy -> copy.certain() && copy.to() != null && !pieces.containsKey(copy.to()))
        .filter(copy -> members.stream().anyMatch(piece -> piece.id().equals(copy.from())))
        .map(copy -> Objects.requireNonNull(copy.to()))
        .findFirst()
        .orElse(members.getFirst().id());
  }

  private static List<String> outlets(List<Piece> members) {
    Map<String, String> byKey = new TreeMap<>();
    for (Piece piece : members) {
      if (piece.outlet().equals(piece.id())) {
        continue; // Nobody names its outlet, and an id is no name.
      }
      byKey.merge(OutletName.key(piece.outlet()), piece.outlet(), Collapse::better);
    }
    return byKey.values().stream().sorted().toList();
  }

  /** Joins whatever may depend on another, and counts the voices that are left. */
  private int joinPossible() {
    for (Copy copy : copies) {
      if (copy.dependence() < POSSIBLE) {
        continue;
      }
      groups.join(ARTICLE + copy.from(), target(copy));
    }
    Map<String, Likeness> likenesses = new TreeMap<>();
    pieces.forEach((id, piece) -> likenesses.put(id, new Likeness(piece)));
    List<String> ids = List.copyOf(pieces.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        joinIfLike(ids.get(i), ids.get(j), likenesses);
      }
    }
    Set<String> all = new TreeSet<>();
    Set<String> firsthand = new TreeSet<>();
    for (String id : ids) {
      String group = groups.find(ARTICLE + id);
      all.add(group);
      if (copied.contains(id) || !likeness(likenesses, id).relay()) {
        firsthand.add(group);
      }
    }
    return firsthand.isEmpty() ? Math.min(1, all.size()) : firsthand.size();
  }

  private void joinIfLike(String one, String other, Map<String, Likeness> likenesses) {
    boolean apart = !groups.together(ARTICLE + one, ARTICLE + other);
    if (apart && likeness(likenesses, one).like(likeness(likenesses, other))) {
      groups.join(ARTICLE + one, ARTICLE + other);
    }
  }

  private static Likeness likeness(Map<String, Likeness> likenesses, String id) {
    return Objects.requireNonNull(likenesses.get(id));
  }
}
