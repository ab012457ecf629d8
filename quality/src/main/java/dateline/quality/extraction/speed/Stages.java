package dateline.quality.extraction.speed;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of extraction goes: the flight recorder looks every ten milliseconds at what is
 * being done, and each look counts for the innermost code of extraction on the stack, with the
 * libraries that it called. Not thread-safe.
 */
final class Stages {
  private static final long WARM_UP = Duration.ofSeconds(40).toNanos();
  private static final long RECORDED = Duration.ofSeconds(20).toNanos();
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final String ROOM = "dateline.extract.";
  private static final String PARSE = "(parse)";
  private static final int PLACES = 30;

  private final Map<String, Integer> stages = new HashMap<>();
  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Map<String, Integer>> lines = new HashMap<>();
  private final int read;
  private int looks;

  private Stages(int read) {
    this.read = read;
  }

  /** Extracts the pages again and again in this JVM for a minute. */
  static Stages measure(List<Page> pages) throws IOException {
    Extractor extractor = new Extractor();
    extract(pages, extractor, WARM_UP);
    int read;
    Path file = Files.createTempFile("dateline-stages", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(PERIOD).withStackTrace();
      recording.start();
      read = extract(pages, extractor, RECORDED);
      recording.stop();
      recording.dump(file);
    }
    Stages stages = new Stages(read);
    RecordingFile.readAllEvents(file).forEach(stages::add);
    Files.delete(file);
    return stages;
  }

  /** How many pages were read in that time. */
  private static int extract(List<Page> pages, Extractor extractor, long nanos) {
    long start = System.nanoTime();
    int read = 0;
    while (System.nanoTime() - start < nanos) {
      for (Page page : pages) {
        try {
          read += extractor.extract(page).main().text().isEmpty() ? 0 : 1;
        } catch (ExtractionException refused) {
          read++; // the refusal of a page takes its time too
        }
      }
    }
    return read;
  }

  private void add(RecordedEvent look) {
    if (look.getStackTrace() == null) {
      return;
    }
    RecordedFrame inner = null;
    boolean parse = false;
    for (RecordedFrame frame : look.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(ROOM) && !type.contains("$$Lambda")) {
        inner = inner == null ? frame : inner;
        parse |= type.endsWith(".Markup");
      }
    }
    if (inner == null) {
      return; // the recorder itself
    }
    looks++;
    String type = inner.getMethod().getType().getName();
    int name = type.lastIndexOf('.');
    String stage = name < ROOM.length() ? "(between stages)" : type.substring(ROOM.length(), name);
    stages.merge(parse ? PARSE : stage, 1, Integer::sum);
    if (!parse) {
      String method = type.substring(ROOM.length()) + "." + inner.getMethod().getName();
      methods.merge(method, 1, Integer::sum);
      lines
          .computeIfAbsent(method, k -> new HashMap<>())
          .merge(":" + inner.getLineNumber(), 1, Integer::sum);
    }
  }

  /** A table of stages, then one of the places in them that cost most. */
  List<String> lines() {
    List<String> table = new ArrayList<>();
    table.add(
        String.format(
            Locale.ROOT,
            "extraction of %d pages by stage, %d looks at what was being done",
            read,
            looks));
    sorted(stages).forEach(stage -> table.add(row(stage.getValue(), stage.getKey())));
    table.add("the same without the parse, by method and its costliest lines");
    sorted(methods).stream()
        .limit(PLACES)
        .forEach(method -> table.add(row(method.getValue(), where(method.getKey()))));
    return table;
  }

  private String where(String method) {
    List<String> costliest =
        sorted(lines.getOrDefault(method, Map.of())).stream()
            .limit(3)
            .map(Map.Entry::getKey)
            .toList();
    return method + " " + String.join(" ", costliest);
  }

  private String row(int count, String what) {
    return String.format(Locale.ROOT, "  %5.1f %%  %s", 100.0 * count / Math.max(1, looks), what);
  }

  private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .toList();
  }
}
