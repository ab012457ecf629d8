package dateline.pipeline.linking;

import dateline.lineage.copy.Copy;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the graph of articles, and the stories made of it. Each method is one transaction, unless
 * several are put {@linkplain #together together}; after a crash the graph is as the last completed
 * one left it.
 */
public interface Links {

  /**
   * Ids of articles whose current version is not in the graph yet, at most {@code limit}, in a
   * stable order.
   */
  List<String> unlinked(int limit);

  /** The current versions of articles; unknown ids are left out. */
  Map<String, Linkable> load(Collection<String> ids);

  /** Hands over what finds the articles that are in the graph. */
  void linked(Consumer<Finder> sink);

  /** Articles in the graph that stand at one of these addresses. */
  Set<String> at(Collection<String> addresses);

  /** Articles in the graph that name one of these addresses as a source. */
  Set<String> citing(Collection<String> addresses);

  /**
   * Puts an article into the graph in place of whatever was there of it. The article, those it was
   * tied to and those it is tied to now become unsettled.
   */
  void put(Edges edges);

  /**
   * Some article whose component has changed since it was last settled; null when all are settled.
   */
  @Nullable String unsettled();

  /** Lets articles settle anew; unknown ids are passed over. */
  void unsettle(Collection<String> ids);

  /** The articles of a story, the earliest first; none where there is no such story. */
  List<String> articlesOf(String storyId);

  /** The story that an article is in; null where there is no such article, or it is unsettled. */
  @Nullable String storyOf(String articleId);

  /** Articles tied to any of these, themselves left out. */
  Set<String> tiedTo(Collection<String> ids);

  /** All copies that these articles are, of others or of an origin that was not collected. */
  List<Copy> copiesOf(Collection<String> ids);

  /**
   * Puts stories and chosen copies in place of those that these articles had, and settles the
   * articles.
   */
  void settle(Collection<String> ids, List<SettledStory> stories, List<Copy> chosen);

  /** What the joining of storylines needs of every story. */
  List<StorySketch> storySketches();

  /** Puts these storylines in place of all others. */
  void storylines(List<Storyline> storylines);

  /**
   * Makes one transaction of all that some work on this thread does with these links: it is done as
   * a whole or not at all, and reaches the disk once.
   */
  void together(Runnable work);

  /**
   * Deletes articles, with their versions, their replies, their ties and the stories that they are
   * in. Whatever was tied to them, or in a story with them, becomes unsettled. Unknown ids are
   * passed over.
   */
  void takeDown(Collection<String> ids);

  /** Forgets all ties, stories and storylines, so that every article is unlinked. */
  void clear();
}
