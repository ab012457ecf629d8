package dateline.quality.following;

import dateline.collect.world.Reply;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What goes wrong at a site once in the week, for some hours or for less. */
enum Fault {
  NONE(0, 0),
  ERRORS(1_800, 2_400),
  BUSY(3_000, 3_180),
  CUT_SHORT(3_600, 3_960),
  NO_LIST(1_200, 1_440),
  AWAY(4_200, 4_440),
  WRONG_LENGTH(4_800, 4_980),
  WRONG_TYPE(2_400, 2_580),
  ENDLESS(5_400, 5_460),
  SLOW(6_000, 6_040),
  CIRCLE(1_560, 1_680),
  BOMB(3_360, 3_540),
  BAD_TLS(6_600, 6_720);

  private static final Reply PACKED = Reply.bomb(16 << 20);

  private final Duration from;
  private final Duration to;

  /** Minutes after the beginning of the week. */
  Fault(long from, long to) {
    this.from = Duration.ofMinutes(from);
    this.to = Duration.ofMinutes(to);
  }

  private boolean isOn(Duration time) {
    return time.compareTo(from) >= 0 && time.compareTo(to) < 0;
  }

  /** How long it asks to be left alone; null where it does not. */
  @Nullable Duration wait(Duration time) {
    return !isOn(time)
        ? null
        : switch (this) {
          case BUSY -> Duration.ofHours(1);
          case AWAY -> Duration.ofMinutes(40);
          default -> null;
        };
  }

  /**
   * What is answered instead of what was asked for; null where nothing is wrong. A robots.txt of
   * nonsense would allow everything.
   *
   * @param url where paths of this site are
   */
  @Nullable Reply reply(Duration time, String target, boolean isList, UnaryOperator<String> url) {
    boolean isRobots = target.equals("/robots.txt");
    return !isOn(time)
        ? null
        : switch (this) {
          case NONE -> null;
          case ERRORS -> Reply.status(500);
          case BUSY -> Reply.of(429, "Retry-After: 3600", "");
          case AWAY -> Reply.of(503, "Retry-After: 2400", "");
          case CUT_SHORT -> Reply.cutOff();
          case BAD_TLS -> Reply.redirect(302, url.apply("/locked"));
          case SLOW -> time.toSeconds() % 2 == 0 ? Reply.silent() : Reply.dripping();
          case CIRCLE -> isList ? Reply.redirect(302, target) : null;
          case NO_LIST -> isRobots ? null : Reply.text("<rss><channel><item>");
          case WRONG_LENGTH ->
              isRobots
                  ? null
                  : Reply.raw("HTTP/1.1 200 Told\r\nContent-Length: 9\r\n\r\n<p>The council");
          case WRONG_TYPE ->
              isRobots ? null : Reply.of(200, "Content-Type: image/png", "\u0089PNG");
          case BOMB -> isRobots ? null : PACKED;
          case ENDLESS -> isRobots ? null : Reply.endless();
        };
  }
}
