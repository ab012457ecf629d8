package dateline.desk.story;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.extract.PageDate;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.Passage;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Since;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a story since a time: the times to choose from, and the answer where one was
 * chosen.
 *
 * @param days the days on which its pages were published, the last ones where there are many
 * @param entered the chosen time as a form has it, in UTC; null where none was chosen
 * @param answer what came since; null where no time was chosen
 */
public record NewSince(List<Day> days, @Nullable String entered, @Nullable Answer answer) {
  private static final int DAYS = 14;

  /** So many of the pages that say nothing new are listed. */
  private static final int SILENT = 12;

  /**
   * A day to choose.
   *
   * @param label "2 March 2026"
   * @param href the story's page with what is new since then
   * @param chosen whether that is what is shown
   */
  public record Day(String label, String href, boolean chosen) {}

  /**
   * What came since a time.
   *
   * @param since the time
   * @param came how many pages came and how many the story has, "3 of 7 articles"
   * @param pages those that say something new, by time
   * @param silent those that do not
   * @param left how many more of these there are
   */
  public record Answer(When since, String came, List<Page> pages, List<Page> silent, int left) {}

  /**
   * An article that came.
   *
   * @param published its date, or null
   * @param outlet whose it is
   * @param headline its headline, or null
   * @param href its page
   * @param language a tag or null
   * @param copied whether it surely is a copy
   * @param sentences what it says that no article before had said
   */
  public record Page(
      @Nullable When published,
      String outlet,
      @Nullable String headline,
      String href,
      @Nullable String language,
      boolean copied,
      List<Sentence> sentences) {}

  /** A sentence of a source, and where it stands. */
  public record Sentence(String text, String href) {}

  /**
   * The choice of times, and what came since the chosen one.
   *
   * @param members the story's articles that its page shows
   * @param times the same as a list by time shows them
   * @param since the chosen time, or null
   * @param news what came since; null where no time was chosen
   */
  static NewSince of(
      String storyId,
      Collection<KeptArticle> members,
      List<StoryPage.Time> times,
      @Nullable Since since,
      @Nullable News news) {
    String chosen = since == null ? "" : since.value();
    List<LocalDate> days =
        members.stream()
            .map(kept -> kept.article().published())
            .filter(Objects::nonNull)
            .filter(When::hasDay)
            .map(PageDate::day)
            .distinct()
            .sorted()
            .toList();
    return new NewSince(
        days.stream()
            .skip(Math.max(0, days.size() - DAYS))
            .map(day ->
                new Day(
                    Objects.requireNonNull(When.of(day)).text(),
                    Address.story(storyId) + "?since=" + day + "#new",
                    day.toString().equals(chosen)))
            .toList(),
        since == null ? null : LocalDateTime.ofInstant(since.instant(), ZoneOffset.UTC).toString(),
        since == null || news == null ? null : answer(members, times, since, news));
  }

  private static Answer answer(
      Collection<KeptArticle> members, List<StoryPage.Time> times, Since since, News news) {
    Map<String, KeptArticle> byId =
        members.stream().collect(Collectors.toMap(KeptArticle::id, kept -> kept));
    Map<String, StoryPage.Time> timeByHref =
        times.stream().collect(Collectors.toMap(StoryPage.Time::href, time -> time));
    Map<String, List<Passage>> passages =
        news.passages().stream().collect(Collectors.groupingBy(Passage::articleId));
    List<Page> pages =
        news.articleIds().stream()
            .filter(byId::containsKey)
            .map(id ->
                page(
                    Objects.requireNonNull(byId.get(id)),
                    timeByHref.get(Address.article(id)),
                    passages.getOrDefault(id, List.of())))
            .toList();
    List<Page> silent = pages.stream().filter(page -> page.sentences().isEmpty()).toList();
    return new Answer(
        Objects.requireNonNull(When.of(PageDate.stated(since.value()))),
        news.articleIds().size()
            + " of "
            + Numbers.count(
                Math.max(members.size(), news.articleIds().size()), "article", "articles"),
        pages.stream().filter(page -> !page.sentences().isEmpty()).toList(),
        silent.stream().limit(SILENT).toList(),
        Math.max(0, silent.size() - SILENT));
  }

  private static Page page(
      KeptArticle kept, StoryPage.@Nullable Time time, List<Passage> passages) {
    return new Page(
        When.of(kept.article().published()),
        Outlet.of(kept),
        kept.article().headline(),
        Address.article(kept.id()),
        Tongue.tag(kept.article().language()),
        time != null && time.copied(),
        passages.stream()
            .map(passage -> new Sentence(passage.text(), Address.place(kept.id(), passage.start())))
            .toList());
  }
}
