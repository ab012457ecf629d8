package dateline.desk.front;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.Member;
import dateline.stories.Passage;
import dateline.stories.Story;
import dateline.stories.storyline.Storyline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param href its page
 * @param headline the headline of one of its articles
 * @param language of the headline's article; a tag or null
 * @param outlet whose headline it is
 * @param summary sentences of its articles
 * @param outlets "7 outlets"
 * @param origins "2 origins"
 * @param dates from the first article to the last, or null
 * @param day the ISO date of the last article, or null
 * @param languages in which its articles are, by name, sorted
 * @param storylineTitle the storyline that it belongs to, or null
 * @param storylineHref the page of the storyline, or null
 */
public record StoryCard(
    String href,
    String headline,
    @Nullable String language,
    String outlet,
    List<Sentence> summary,
    String outlets,
    String origins,
    @Nullable String dates,
    @Nullable String day,
    List<String> languages,
    @Nullable String storylineTitle,
    @Nullable String storylineHref) {

  /**
   * A sentence of a source.
   *
   * @param text as written
   * @param href where it stands
   * @param outlet who wrote it; null where the next sentence has the same source
   * @param language a tag or null
   */
  public record Sentence(
      String text, String href, @Nullable String outlet, @Nullable String language) {}

  /** The same card with the first sentence alone, for long lists. */
  public StoryCard brief() {
    List<Sentence> first =
        summary.stream()
            .limit(1)
            .map(sentence ->
                new Sentence(sentence.text(), sentence.href(), firstOutlet(), sentence.language()))
            .toList();
    return new StoryCard(
        href,
        headline,
        language,
        outlet,
        first,
        outlets,
        origins,
        dates,
        day,
        languages,
        storylineTitle,
        storylineHref);
  }

  /** Who wrote the first sentence: named with the last of those that have the same source. */
  private @Nullable String firstOutlet() {
    return summary.stream().map(Sentence::outlet).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The cards of some stories, in the same order. */
  public static List<StoryCard> of(Catalogue catalogue, List<StoryEntry> entries) {
    List<String> ids = entries.stream().map(entry -> entry.kept().story().id()).toList();
    Map<String, List<Member>> members =
        catalogue.members(ids).stream().collect(Collectors.groupingBy(Member::storyId));
    Map<String, String> titles = titles(catalogue, entries);
    List<StoryCard> cards = new ArrayList<>(entries.size());
    for (StoryEntry entry : entries) {
      String id = entry.kept().story().id();
      String line = entry.storylineId();
      cards.add(
          of(entry, members.getOrDefault(id, List.of()), line == null ? null : titles.get(line)));
    }
    return List.copyOf(cards);
  }

  private static Map<String, String> titles(Catalogue catalogue, List<StoryEntry> entries) {
    Map<String, String> titles = new HashMap<>();
    entries.stream()
        .map(StoryEntry::storylineId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> catalogue.storyline(id).stream())
        .forEach((Storyline line) -> titles.put(line.id(), line.title()));
    return titles;
  }

  private static StoryCard of(StoryEntry entry, List<Member> members, @Nullable String title) {
    Story story = entry.kept().story();
    Map<String, Member> byId =
        members.stream().collect(Collectors.toMap(Member::id, member -> member));
    Member head = byId.get(story.headlineFrom());
    When last = When.of(story.last());
    return new StoryCard(
        Address.story(story.id()),
        story.headline(),
        Tongue.tag(head == null ? story.language() : head.language()),
        head == null ? Outlet.UNNAMED : Outlet.of(head),
        summary(story, byId),
        Numbers.outlets(story.outlets()),
        Numbers.origins(entry.kept().origins()),
        When.span(story.first(), story.last()),
        last == null ? null : last.iso(),
        members.stream()
            .map(member -> Tongue.name(member.language()))
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        title,
        title == null || entry.storylineId() == null
            ? null
            : Address.storyline(entry.storylineId()));
  }

  private static List<Sentence> summary(Story story, Map<String, Member> members) {
    List<Sentence> sentences = new ArrayList<>();
    List<Passage> passages = story.summary();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean goesOn =
          i + 1 < passages.size() && passages.get(i + 1).articleId().equals(passage.articleId());
      Member from = members.get(passage.articleId());
      String outlet = from == null ? Outlet.UNNAMED : Outlet.of(from);
      sentences.add(
          new Sentence(
              passage.text(),
              Address.place(passage.articleId(), passage.start()),
              goesOn ? null : outlet,
              from == null ? null : Tongue.tag(from.language())));
    }
    return List.copyOf(sentences);
  }
}
