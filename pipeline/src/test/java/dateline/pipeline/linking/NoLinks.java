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

/** A graph that has nothing to link, and counts how often it was asked. Not thread-safe. */
public final class NoLinks implements Links {
  private int asked;

  /** How often somebody wanted to link. */
  public int asked() {
    return asked;
  }

  @Override
  public List<String> unlinked(int limit) {
    asked++;
    return List.of();
  }

  @Override
  public Map<String, Linkable> load(Collection<String> ids) {
    return Map.of();
  }

  @Override
  public void linked(Consumer<Finder> sink) {}

  @Override
  public Set<String> at(Collection<String> addresses) {
    return Set.of();
  }

  @Override
  public Set<String> citing(Collection<String> addresses) {
    return Set.of();
  }

  @Override
  public void put(Edges edges) {}

  @Override
  public @Nullable String unsettled() {
    return null;
  }

  @Override
  public void unsettle(Collection<String> ids) {}

  @Override
  public List<String> articlesOf(String storyId) {
    return List.of();
  }

  @Override
  public @Nullable String storyOf(String articleId) {
    return null;
  }

  @Override
  public Set<String> tiedTo(Collection<String> ids) {
    return Set.of();
  }

  @Override
  public List<Copy> copiesOf(Collection<String> ids) {
    return List.of();
  }

  @Override
  public void settle(Collection<String> ids, List<SettledStory> stories, List<Copy> chosen) {}

  @Override
  public List<StorySketch> storySketches() {
    return List.of();
  }

  @Override
  public void storylines(List<Storyline> storylines) {}

  @Override
  public void together(Runnable work) {
    work.run();
  }

  @Override
  public void takeDown(Collection<String> ids) {}

  @Override
  public void clear() {}
}
