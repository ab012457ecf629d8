package dateline.desk.correction;

import dateline.desk.wording.Address;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.correction.Correction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person can correct about one story, and what was corrected.
 *
 * @param action where the form goes
 * @param who the name that was given last in this browser, blank where none was
 * @param choices the articles of the story that can be ticked
 * @param anchor the id of one of its articles, by which the story is found again after an undo
 * @param notes the corrections that name an article of the story, the newest first
 */
public record StoryDesk(
    String action, String who, List<Choice> choices, String anchor, List<CorrectionNote> notes) {
  private static final int NOTES = 50;

  /**
   * An article that can be ticked.
   *
   * @param id what the form sends
   * @param article how it is shown
   */
  public record Choice(String id, CorrectionNote.Named article) {}

  /**
   * The desk of a story.
   *
   * @param members those of its articles that the page shows, at least one
   * @param log all corrections
   */
  public static StoryDesk of(
      Catalogue catalogue,
      String storyId,
      Collection<KeptArticle> members,
      List<Correction> log,
      String who) {
    List<Choice> choices =
        members.stream().map(kept -> new Choice(kept.id(), CorrectionNote.Named.of(kept))).toList();
    Set<String> ids = new HashSet<>(choices.stream().map(Choice::id).toList());
    return new StoryDesk(
        Address.story(storyId) + "/corrections",
        who,
        choices,
        choices.isEmpty() ? "" : choices.getFirst().id(),
        CorrectionNote.of(catalogue, naming(ids, log), log));
  }

  /** The newest entries that name one of these articles, or undo one that does. */
  private static List<Correction> naming(Set<String> articles, List<Correction> log) {
    Set<Integer> numbers = new HashSet<>();
    for (Correction entry : log) {
      if (entry.named().stream().anyMatch(articles::contains)
          || (entry.undoes() != null && numbers.contains(entry.undoes()))) {
        numbers.add(entry.number());
      }
    }
    return log.reversed().stream()
        .filter(entry -> numbers.contains(entry.number()))
        .limit(NOTES)
        .toList();
  }
}
