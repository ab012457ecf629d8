package dateline.collect.inbox;

import dateline.collect.Limits;
import dateline.collect.archive.Collected;
import dateline.collect.files.SentSource;
import dateline.collect.inbox.RefusedSending.Why;
import dateline.collect.input.Dates;
import dateline.collect.input.Origin;
import dateline.collect.source.Intakes;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes in what other programs send. Thread-safe. */
public final class Inbox {
  /** The most bytes that can be sent at a time. */
  public static final int BYTES = Limits.DEFAULT.fileBytes();

  /** Clocks differ, but not by more. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Collected collected;
  private final Sources sources;
  private final Intakes intakes;
  private final InstantSource clock;
  private final SentSource reader = new SentSource(Limits.DEFAULT);

  /**
   * An inbox.
   *
   * @param collected where what was sent is put down
   * @param sources where it stands as a source of its own
   * @param intakes hears how it does
   */
  public Inbox(Collected collected, Sources sources, Intakes intakes, InstantSource clock) {
    this.collected = collected;
    this.sources = sources;
    this.intakes = intakes;
    this.clock = clock;
  }

  /**
   * Takes something in. When this returns it is on disk, and will be read whatever happens to the
   * process.
   *
   * @throws RefusedSending if nothing of it is taken; says why
   */
  public Receipt take(Sent sent) throws RefusedSending {
    refuseUnlessOpen();
    String digest = digest(sent.bytes());
    WebAddress address = address(sent.address());
    Instant at = fetched(sent.fetched());
    SentType type = SentType.of(sent.type());
    String url = address == null ? null : address.text();
    String name = url == null ? SentSource.NAMELESS + digest : url;
    Contents contents = new Contents(url);
    reader.read(
        name, type.fileName(), new Origin(url, at, type.charset()), sent.bytes(), contents::add);
    contents.check();
    keep(name, at, type, sent.bytes());
    tell(contents.pages());
    return contents.receipt(digest);
  }

  private void refuseUnlessOpen() throws RefusedSending {
    if (sources.find(Source.INBOX).filter(Source::paused).isPresent()) {
      throw new RefusedSending(
          Why.RESTS, "The inbox is paused; have it resumed on the page of sources, and send again");
    }
    if (collected.isFull()) {
      throw new RefusedSending(
          Why.FULL, "So much waits to be read that no more is taken; send this again later");
    }
  }

  private static @Nullable WebAddress address(@Nullable String written) throws RefusedSending {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      return WebAddress.of(written.strip());
    } catch (RefusedAddress e) {
      throw new RefusedSending(Why.WORDS, e.reason());
    }
  }

  private Instant fetched(@Nullable String written) throws RefusedSending {
    Instant now = clock.instant();
    if (written == null || written.isBlank()) {
      return now;
    }
    Instant at = Dates.instant(written);
    if (at == null || at.isAfter(now.plus(AHEAD))) {
      throw new RefusedSending(
          Why.WORDS,
          "\"%s\" is no time at which this can have been fetched; write it as 2026-03-02T10:00:00Z"
              .formatted(written.length() <= 80 ? written : written.substring(0, 80) + "…"));
    }
    return at;
  }

  private void keep(String name, Instant at, SentType type, byte[] bytes) throws RefusedSending {
    try {
      collected.keepSent(name, at, type.header(), bytes);
    } catch (IOException e) {
      throw new RefusedSending(
          Why.DISK,
          "This cannot be written to disk (%s); free some space, and send it again"
              .formatted(e.getMessage()));
    }
  }

  private void tell(int pages) {
    Instant now = clock.instant();
    if (sources.find(Source.INBOX).isEmpty()) {
      sources.put(Source.inbox(now));
    }
    intakes.answered(Source.INBOX, now, pages, 0);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
