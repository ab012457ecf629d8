package dateline.desk.source;

import dateline.collect.source.Forbidden;
import dateline.collect.source.Health;
import dateline.collect.source.Source;
import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source as the list shows it.
 *
 * @param id under which its buttons name it
 * @param link its address, null where it is none to be followed
 * @param about who stands behind it, where and in which language; blank where nothing is known
 * @param kind as the form has it; blank where nobody has said
 * @param country as the form has it; blank where it is not known
 * @param language as the form has it; blank where it is not known
 * @param isPaused whether it rests until a person lets it go on
 * @param answered when its list was last had; null where it never was
 * @param canBeLookedAt whether a person can have it looked at before its time
 * @param next when it is looked at next, at the soonest; null where it is not
 * @param waits why its site is not asked before that, in words; null where that is not what the
 *     next look waits for
 * @param pages how many of its pages were fetched and how many wait, in words
 * @param daily how many a day, in words; null where none came lately
 * @param originals how many of its articles are no copies, in words; null where nothing is known
 * @param trouble why the last look brought nothing; null where it brought something
 * @param failures how often in a row, in words; null where it was once
 * @param forbidden how much of what it lists robots.txt forbids, in words; null where nothing is
 * @param forbiddenNewest the addresses of some of that
 * @param forbiddenMore how many others there are, in words; null where there are none
 */
public record SourceNote(
    String id,
    String name,
    String address,
    @Nullable String link,
    String about,
    String kind,
    String country,
    String language,
    boolean isPaused,
    boolean canBeLookedAt,
    @Nullable When answered,
    @Nullable When next,
    @Nullable String waits,
    String pages,
    @Nullable String daily,
    @Nullable String originals,
    @Nullable String trouble,
    @Nullable String failures,
    @Nullable String forbidden,
    List<String> forbiddenNewest,
    @Nullable String forbiddenMore) {

  /**
   * The note of a source.
   *
   * @param asksWeb whether anything is fetched at all
   */
  static SourceNote of(Health health, boolean asksWeb) {
    Source source = health.source();
    return new SourceNote(
        source.id(),
        source.name(),
        source.address(),
        Address.elsewhere(source.address()),
        about(source),
        source.kind() == null ? "" : source.kind().word(),
        Objects.requireNonNullElse(source.country(), ""),
        Objects.requireNonNullElse(source.language(), ""),
        source.paused(),
        asksWeb && source.isOfWeb() && !source.paused(),
        When.of(health.answered()),
        source.paused() ? null : When.of(health.next()),
        health.resting() == null ? null : health.resting().reason(),
        pages(health),
        daily(health),
        originals(health),
        health.trouble(),
        health.failures() < 2 ? null : Numbers.plain(health.failures()) + " times in a row",
        forbidden(health.forbidden()),
        health.forbidden().newest(),
        more(health.forbidden()));
  }

  private static @Nullable String forbidden(Forbidden forbidden) {
    if (forbidden.count() == 0) {
      return null;
    }
    return Numbers.count(forbidden.count(), "page", "pages")
        + " that it lists "
        + (forbidden.count() == 1 ? "is" : "are")
        + " not read, since robots.txt forbids to ask for "
        + (forbidden.count() == 1 ? "it" : "them");
  }

  private static @Nullable String more(Forbidden forbidden) {
    long more = forbidden.count() - forbidden.newest().size();
    return more == 0 ? null : "and " + Numbers.plain(more) + " more";
  }

  private static String about(Source source) {
    return Stream.of(
            source.kind() == null ? null : source.kind().word(),
            Tongue.country(source.country()),
            Tongue.name(source.language()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** Whole pages a day; a source with fewer says so. */
  private static @Nullable String daily(Health health) {
    if (health.perDay() == 0) {
      return null;
    }
    return health.perDay() < 1
        ? "less than a page a day"
        : Numbers.count(Math.round(health.perDay()), "page", "pages") + " a day";
  }

  private static @Nullable String originals(Health health) {
    Double share = health.originality();
    return share == null
        ? null
        : Numbers.percent(share)
            + " originals among its newest "
            + Numbers.count(health.looked(), "article", "articles");
  }

  private static String pages(Health health) {
    boolean isOfWeb = health.source().isOfWeb();
    boolean isFolder = health.source().folder() != null;
    String pages =
        Numbers.count(health.fetched(), "page", "pages")
            + (isOfWeb ? " fetched" : isFolder ? " read" : " taken");
    String waiting =
        isOfWeb
            ? Numbers.plain(health.waiting())
            : Numbers.count(health.waiting(), "file", "files");
    return health.waiting() == 0 ? pages : pages + ", " + waiting + " waiting";
  }
}
