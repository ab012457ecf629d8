package dateline.pipeline.linking;

import dateline.language.Sentence;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.stories.Member;
import dateline.stories.Story;
import dateline.stories.StoryWriter;
import dateline.stories.correction.Constraints;
import dateline.stories.grouping.CopyPair;
import dateline.stories.grouping.Grouping;
import dateline.stories.likeness.Likeness;
import dateline.stories.storyline.StorySketch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes stories of one connected component of the graph: which articles belong together, which copy
 * is traced to which source, and how many origins each story has. Pure: the same component and the
 * same corrections give the same stories, in whatever order its articles came.
 */
public final class Settling {
  /**
   * Up to this size the members of a story that nothing had brought together before are compared
   * for copies too.
   */
  private static final int SMALL = 24;

  private final Copies copies;
  private final StoryWriter writer;

  public Settling(Copies copies, StoryWriter writer) {
    this.copies = copies;
    this.writer = writer;
  }

  /** What a component settled to. */
  record Settled(List<SettledStory> stories, List<Copy> copies) {}

  Settled settle(Collection<Linkable> component, List<Copy> found, Constraints constraints) {
    Map<String, Linkable> byId =
        component.stream().collect(Collectors.toMap(Linkable::id, Function.identity()));
    List<Copy> copiesOfTexts = new Twins(copies, byId.values()).settled(found);
    List<List<String>> groups =
        Grouping.group(
            component.stream().map(Linkable::sketch).toList(),
            pairs(copies.tree(copiesOfTexts)),
            constraints);
    List<Copy> all = new ArrayList<>(copiesOfTexts);
    groups.forEach(group -> all.addAll(unseen(group.stream().map(byId::get).toList())));
    Map<String, Piece> pieces = new HashMap<>();
    component.forEach(linkable -> pieces.put(linkable.id(), linkable.piece()));
    List<Copy> tree = copies.trace(all, pieces);
    Map<String, Copy> treeByFrom =
        tree.stream().collect(Collectors.toMap(Copy::from, Function.identity()));
    List<SettledStory> stories =
        groups.stream()
            .map(group -> story(group.stream().map(byId::get).toList(), treeByFrom))
            .toList();
    return new Settled(stories, tree);
  }

  /** Copies between members of a story that are too unlike to have been compared before. */
  private List<Copy> unseen(List<Linkable> members) {
    List<Copy> unseen = new ArrayList<>();
    for (int i = 0; i < members.size() && members.size() <= SMALL; i++) {
      for (int j = 0; j < i; j++) {
        if (!Likeness.linked(members.get(i).sketch(), members.get(j).sketch())) {
          copies.between(members.get(i).piece(), members.get(j).piece()).ifPresent(unseen::add);
        }
      }
    }
    return unseen;
  }

  private SettledStory story(List<Linkable> members, Map<String, Copy> tree) {
    List<Piece> pieces = members.stream().map(Linkable::piece).toList();
    List<Copy> within =
        members.stream().map(member -> tree.get(member.id())).filter(Objects::nonNull).toList();
    Set<String> relays = within.stream().map(Copy::from).collect(Collectors.toSet());
    Map<String, Origin> origins = Origins.byPiece(pieces, within);
    Story story =
        writer
            .write(
                members.stream()
                    .map(member ->
                        member(
                            member,
                            voice(member.id(), origins.get(member.id())),
                            relays.contains(member.id())))
                    .toList())
            .carriedBy((int) pieces.stream().map(Piece::outletKey).distinct().count());
    return new SettledStory(
        new KeptStory(story, Origins.of(pieces, within)),
        StorySketch.of(story, members.stream().map(Linkable::sketch).toList()));
  }

  /** The origin of an article as one word; what counts as none speaks for itself alone. */
  private static String voice(String id, @Nullable Origin origin) {
    if (origin == null) {
      return id;
    }
    return origin.articleId() != null ? origin.articleId() : "name:" + origin.name();
  }

  private static Member member(Linkable linkable, String origin, boolean relay) {
    List<Sentence> sentences =
        linkable.sentences().stream()
            .map(span -> new Sentence(span.start(), span.end(), List.of()))
            .toList();
    return new Member(linkable.sketch(), linkable.article(), sentences, origin, relay);
  }

  private static List<CopyPair> pairs(List<Copy> tree) {
    return tree.stream()
        .flatMap(copy ->
            copy.to() == null
                ? Stream.<CopyPair>empty()
                : Stream.of(new CopyPair(copy.from(), copy.to())))
        .toList();
  }
}
