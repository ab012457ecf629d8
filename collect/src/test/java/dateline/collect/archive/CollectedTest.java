package dateline.collect.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.files.FileSource;
import dateline.collect.files.SentSource;
import dateline.collect.web.Answer;
import dateline.collect.web.Headers;
import dateline.collect.web.Trail;
import dateline.collect.web.Validators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectedTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));

  /** An archive for each record. */
  private static final Rotation EACH = new Rotation(1, Duration.ofHours(1));

  private static final String AT = "https://outlet.example/";

  @TempDir private Path folder;

  private Collected open() throws IOException {
    return Collected.open(folder, Rotation.DEFAULT, 1 << 20, CLOCK);
  }

  private static Answer.Fetched page(String name) {
    return page(name, "");
  }

  private static Answer.Fetched page(String name, String more) {
    return new Answer.Fetched(
        new Trail(AT + name, List.of(), CLOCK.instant()),
        200,
        new Headers(
            List.of(
                new Headers.Field("Content-Type", "text/html; charset=utf-8"),
                new Headers.Field("Content-Encoding", "gzip"))),
        ("<p>The bridge at Tarvik is open again, says " + name + "." + more)
            .getBytes(StandardCharsets.UTF_8),
        false,
        Validators.NONE,
        "http/1.1",
        InetAddress.getLoopbackAddress());
  }

  private static void keep(Collected collected, String... names) {
    for (String name : names) {
      collected.keep(page(name), true);
    }
  }

  /** The addresses of the pages that wait to be read; a refusal as its reason. */
  private List<String> unread(Collected collected) throws IOException {
    List<String> names = new ArrayList<>();
    for (Unread stretch : collected.unread()) {
      FileSource.ofCollected(Limits.DEFAULT)
          .read(
              stretch,
              found ->
                  names.add(
                      switch (found) {
                        case Found.PageFound page -> String.valueOf(page.page().url());
                        case Found.Refused refused -> refused.reason();
                      }));
    }
    return names;
  }

  private static List<String> at(String... names) {
    return Stream.of(names).map(name -> AT + name).toList();
  }

  @Test
  void whatIsKeptIsReadAsItCameAndOnlyOnce() throws IOException {
    try (Collected collected = open()) {
      keep(collected, "a", "b?x=%7C|{y}", "č");
      assertThat(unread(collected)).hasSize(3).startsWith(AT + "a");
      for (Unread stretch : collected.unread()) {
        collected.read(stretch);
      }
      assertThat(collected.unread()).isEmpty();
      keep(collected, "d");
      assertThat(unread(collected)).isEqualTo(at("d"));
    }
  }

  @Test
  void pagesThatRepeatThemselvesDoNotKeepOthersFromBeingRead() throws IOException {
    try (Collected collected = open()) {
      String endless = " The same again.".repeat(500_000);
      for (String name : List.of("a", "b", "c", "d")) {
        collected.keep(page(name, endless), true);
      }
      keep(collected, "e");
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c", "d", "e"));
    }
  }

  @Test
  void whatCarriesNoTextIsNotRead() throws IOException {
    try (Collected collected = open()) {
      collected.keep(page("list"), false);
      assertThat(unread(collected)).isEmpty();
    }
    assertThat(folder.resolve("lists")).isNotEmptyDirectory();
  }

  @Test
  void afterADeathAtAnyByteEveryWholeRecordIsRead() throws IOException {
    Path file;
    List<Long> ends = new ArrayList<>();
    try (Collected collected = open()) {
      for (String name : List.of("a", "b", "c")) {
        keep(collected, name);
        ends.add(Files.size(files("open").getFirst()));
      }
      file = files("open").getFirst();
    }
    Path whole = folder.resolve("unread").resolve(file.getFileName());
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    for (int length = 0; length <= bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      int cut = length;
      long records = ends.stream().filter(end -> end <= cut).count();
      try (Collected collected = open()) {
        assertThat(unread(collected))
            .as("cut at %d of %s", length, ends)
            .isEqualTo(at("a", "b", "c").subList(0, (int) records));
      }
      for (Path left : files("unread")) {
        Files.delete(left);
      }
    }
  }

  @Test
  void aRecordThatCouldNotBeWrittenSpoilsNoOther() throws IOException {
    try (Collected collected = open()) {
      keep(collected, "a");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> keep(collected, "b"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(AT + "b")
          .hasMessageContaining(folder.toString());
      assertThat(Thread.interrupted()).isTrue();
      keep(collected, "c");
    }
    try (Collected collected = open()) {
      assertThat(unread(collected)).containsExactlyInAnyOrderElementsOf(at("a", "c"));
    }
  }

  @Test
  void archivesOfTheSameInstantDoNotReplaceEachOther() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      try (Collected collected = open()) {
        keep(collected, name);
      }
    }
    try (Collected collected = open()) {
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c"));
    }
  }

  @Test
  void itIsFullUntilEnoughWasRead() throws IOException {
    try (Collected collected = Collected.open(folder, EACH, 500, CLOCK)) {
      assertThat(collected.isFull()).isFalse();
      keep(collected, "a", "b", "c");
      assertThat(collected.isFull()).isTrue();
    }
    try (Collected collected = Collected.open(folder, EACH, 500, CLOCK)) {
      assertThat(collected.isFull()).isTrue();
      for (Unread stretch : collected.unread()) {
        collected.read(stretch);
      }
      assertThat(collected.isFull()).isFalse();
    }
  }

  @Test
  void whatStandsInAnArchiveIsReadWhileMoreIsWritten() throws IOException {
    try (Collected collected = open()) {
      keep(collected, "a", "b");
      List<Unread> first = collected.unread();
      assertThat(unread(collected)).isEqualTo(at("a", "b"));
      keep(collected, "c");
      collected.read(first.getFirst());
      assertThat(unread(collected)).isEqualTo(at("c"));
      assertThat(files("open")).hasSize(1);
    }
    assertThat(files("unread")).hasSize(1);
    try (Collected collected = open()) {
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c"));
    }
  }

  @Test
  void anArchiveThatWasReadWhileItWasWrittenIsNotReadAgain() throws IOException {
    try (Collected collected = open()) {
      for (String name : List.of("a", "b", "c")) {
        keep(collected, name);
        for (Unread stretch : collected.unread()) {
          collected.read(stretch);
        }
      }
    }
    assertThat(files("read")).hasSize(1);
    assertThat(files("unread")).isEmpty();
    assertThat(files("open")).isEmpty();
  }

  @Test
  void theNextArchiveIsBegunBySizeAndByAge() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(CLOCK.instant());
    Rotation hour = new Rotation(1 << 20, Duration.ofHours(1));
    try (Collected collected = Collected.open(folder, hour, 1 << 20, now::get)) {
      keep(collected, "a", "b");
      now.set(now.get().plus(Duration.ofMinutes(59)));
      keep(collected, "c");
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c"));
      assertThat(files("open")).hasSize(1);
      now.set(now.get().plus(Duration.ofMinutes(1)));
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c"));
      assertThat(files("open")).isEmpty();
      keep(collected, "d");
      assertThat(unread(collected)).isEqualTo(at("a", "b", "c", "d"));
    }
    assertThat(files("unread")).hasSize(2);
    try (Collected collected = Collected.open(folder, EACH, 1 << 20, CLOCK)) {
      keep(collected, "e", "f");
    }
    assertThat(files("unread")).hasSize(4);
  }

  @Test
  void whatWasSentIsReadWholeWhateverItIs() throws IOException {
    byte[] page = "<p>The bridge at Tarvik is open again.".getBytes(StandardCharsets.UTF_8);
    String name = "urn:sha256:00";
    List<String> found = new ArrayList<>();
    try (Collected collected = open()) {
      collected.keepSent(AT + "a", CLOCK.instant(), "text/html;charset=utf-8", page);
      collected.keepSent(name, CLOCK.instant(), "application/json", "[1]".getBytes(UTF_8));
      collected.keepSent(name, CLOCK.instant(), "application/gzip", page);
      for (Unread stretch : collected.unread()) {
        assertThat(stretch.isSent()).isTrue();
        new SentSource(Limits.DEFAULT)
            .read(
                stretch,
                one ->
                    found.add(
                        switch (one) {
                          case Found.PageFound(var read, var file, var whole) ->
                              read.url() + " " + read.retrieved();
                          case Found.Refused refused -> refused.sourceId();
                        }));
      }
    }
    assertThat(found).containsExactly(AT + "a " + CLOCK.instant(), name, name);
  }

  private List<Path> files(String part) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(part))) {
      return files.sorted().toList();
    }
  }
}
