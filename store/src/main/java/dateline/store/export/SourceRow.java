package dateline.store.export;

import dateline.collect.source.Health;
import dateline.collect.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source with how it does, as it is given to programs.
 *
 * @param waits why its site may not be asked before the next look, in plain words; null where that
 *     is not what the look waits for
 */
public record SourceRow(
    String id,
    String address,
    String name,
    @Nullable String kind,
    @Nullable String country,
    @Nullable String language,
    boolean paused,
    String added,
    @Nullable String answered,
    @Nullable String next,
    int failures,
    @Nullable String trouble,
    long waiting,
    long fetched,
    double perDay,
    @Nullable Double originals,
    @Nullable String waits,
    long forbidden,
    List<String> forbiddenNewest) {

  /** The row of a source. */
  public static SourceRow of(Health health) {
    Source source = health.source();
    Double originality = health.originality();
    return new SourceRow(
        source.id(),
        source.address(),
        source.name(),
        source.kind() == null ? null : source.kind().word(),
        source.country(),
        source.language(),
        source.paused(),
        Objects.toString(source.added()),
        text(health.answered()),
        text(health.next()),
        health.failures(),
        health.trouble(),
        health.waiting(),
        health.fetched(),
        rounded(health.perDay()),
        originality == null ? null : rounded(originality),
        health.resting() == null ? null : health.resting().reason(),
        health.forbidden().count(),
        health.forbidden().newest());
  }

  /** Two decimals: more would claim what such counts cannot know. */
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
