package dateline.stories;

import dateline.extract.PageDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening as several articles report it, in their own words.
 *
 * @param id made of the id of the earliest article, so that all who have the articles agree on it
 * @param headline a member's headline, or the start of a member's text where none has one
 * @param headlineFrom the id of the article whose headline it is
 * @param summary two or three sentences of members; fewer where they have no more to say
 * @param language the language of most members, or null where it is not known
 * @param articleIds the members: dated ones by time, then the undated, then by id
 * @param outlets how many different outlets the members come from; a page whose outlet is not known
 *     counts as one of its own
 * @param first the earliest date of a member, or null where none is dated
 * @param last the latest date of a member, or null where none is dated
 */
public record Story(
    String id,
    String headline,
    String headlineFrom,
    List<Passage> summary,
    @Nullable String language,
    List<String> articleIds,
    int outlets,
    @Nullable PageDate first,
    @Nullable PageDate last) {
  public Story {
    summary = List.copyOf(summary);
    articleIds = List.copyOf(articleIds);
  }

  /** The same story, where its outlets were counted by someone who knows their other names. */
  public Story carriedBy(int outletCount) {
    return new Story(
        id, headline, headlineFrom, summary, language, articleIds, outletCount, first, last);
  }
}
