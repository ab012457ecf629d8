package dateline.quality.lineage;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.alignment.Alignment;
import dateline.lineage.alignment.Passage;
import dateline.lineage.alignment.ShingleOverlap;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.words.Words;
import dateline.quality.scoring.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Short answers that people wrote from an encyclopedia's article by cutting, editing lightly or
 * heavily, or without having seen it (Clough and Stevenson 2011, who part the four classes with an
 * accuracy of some 0.80, and the last from the rest with 0.947). Each task's answers are told by a
 * regression that was fitted on the other tasks' answers.
 */
public final class ShortAnswers {
  private static final List<String> LABELS = List.of("non", "heavy", "light", "cut");

  /** Tried in folds within the tasks that are learnt from; the task that is told sees none. */
  private static final double[] PENALTIES = {0.003, 0.01, 0.03, 0.1};

  private final Map<String, String> sources = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private ShortAnswers() {}

  private record Answer(String name, String task, int label, String text, List<Double> measures) {
    Regression.Example example(boolean two) {
      return new Regression.Example(measures, two ? Math.min(1, label) : label);
    }
  }

  /** Reads the set and tells its answers apart. */
  public static Table read(Path folder) throws IOException {
    ShortAnswers set = new ShortAnswers();
    try (ZipFile zip = new ZipFile(folder.resolve("answers.zip").toFile())) {
      List<String[]> rows =
          text(zip, "file_information.csv").lines().skip(1).map(row -> row.split(",")).toList();
      for (String[] row : rows) {
        if (row[2].equals("orig")) {
          set.sources.put(row[1], text(zip, row[0]));
        }
      }
      for (String[] row : rows) {
        int label = LABELS.indexOf(row[2]);
        String source = set.sources.get(row[1]);
        if (label >= 0 && source != null) {
          String text = text(zip, row[0]);
          set.answers.add(new Answer(row[0], row[1], label, text, measures(text, source)));
        }
      }
    }
    Table table = new Table("clough (short answers), " + set.answers.size() + " answers");
    set.classes(table);
    set.twoClasses(table);
    set.decisions(table);
    return table;
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException typedElsewhere) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static List<Double> measures(String text, String source) {
    Words from = Words.of(text);
    Words to = Words.of(source);
    Alignment alignment = Alignment.of(from, to);
    Rewording rewording = Rewording.of(from, to);
    int longest = alignment.passages().stream().mapToInt(Passage::words).max().orElse(0);
    return List.of(
        rewording.words(),
        rewording.pairs(),
        rewording.triples(),
        rewording.fives(),
        rewording.content(),
        rewording.subsequence(),
        rewording.sentences(),
        rewording.closest(),
        alignment.ownContainmentOfA(),
        ShingleOverlap.of(from, to).ofA(),
        Math.log1p(longest),
        Math.log((double) from.size() / to.size()));
  }

  private void classes(Table table) {
    int[][] counts = new int[LABELS.size()][LABELS.size()];
    told(false)
        .forEach((answer, told) -> {
          counts[answer.label()][told]++;
          if (told != answer.label()) {
            table.miss(
                answer.name() + " is " + LABELS.get(answer.label()) + ", told " + LABELS.get(told));
          }
        });
    int right = 0;
    for (int k = 0; k < counts.length; k++) {
      right += counts[k][k];
    }
    table.put("accuracy of four classes", (double) right / answers.size());
    table.line(String.format(Locale.ROOT, "%-8s told %s", "", String.join(" ", LABELS)));
    for (int k = 0; k < counts.length; k++) {
      table.line(String.format(Locale.ROOT, "%-8s %s", LABELS.get(k), Arrays.toString(counts[k])));
    }
  }

  private void twoClasses(Table table) {
    long right =
        told(true).entrySet().stream()
            .filter(entry -> entry.getValue() == Math.min(1, entry.getKey().label()))
            .count();
    table.put("accuracy of two classes", (double) right / answers.size());
  }

  /** What each answer is told to be by what the other tasks taught. */
  private Map<Answer, Integer> told(boolean two) {
    Map<Answer, Integer> told = new HashMap<>();
    for (String task : new TreeSet<>(sources.keySet())) {
      List<Answer> learnt = answers.stream().filter(a -> !a.task().equals(task)).toList();
      Regression regression = fit(learnt, two, penalty(learnt, two));
      answers.stream()
          .filter(a -> a.task().equals(task))
          .forEach(a -> told.put(a, regression.classify(a.measures())));
    }
    return told;
  }

  private static double penalty(List<Answer> answers, boolean two) {
    double best = PENALTIES[0];
    long most = -1;
    for (double penalty : PENALTIES) {
      long right = 0;
      for (String task : answers.stream().map(Answer::task).distinct().sorted().toList()) {
        List<Answer> learnt = answers.stream().filter(a -> !a.task().equals(task)).toList();
        Regression regression = fit(learnt, two, penalty);
        right +=
            answers.stream()
                .filter(a -> a.task().equals(task))
                .filter(a -> regression.classify(a.measures()) == a.example(two).label())
                .count();
      }
      if (right >= most) {
        most = right;
        best = penalty;
      }
    }
    return best;
  }

  private static Regression fit(List<Answer> answers, boolean two, double penalty) {
    return Regression.fit(
        answers.stream().map(a -> a.example(two)).toList(), two ? 2 : LABELS.size(), penalty);
  }

  /** What the program itself decides. */
  private void decisions(Table table) {
    int[] found = new int[LABELS.size()];
    int[] certain = new int[LABELS.size()];
    int[] all = new int[LABELS.size()];
    Copies copies = new Copies();
    for (Answer answer : answers) {
      String source = sources.getOrDefault(answer.task(), "");
      Optional<Copy> copy =
          copies.between(piece(answer.name(), answer.text()), piece("source", source));
      all[answer.label()]++;
      found[answer.label()] += copy.isPresent() ? 1 : 0;
      boolean sure = copy.isPresent() && copy.get().certain();
      certain[answer.label()] += sure ? 1 : 0;
      if (sure == (answer.label() == 0)) {
        String label = LABELS.get(answer.label());
        table.miss(answer.name() + " is " + label + ", decided " + copy.map(ShortAnswers::brief));
      }
    }
    share(table, "copy", found, all);
    share(table, "certain copy", certain, all);
  }

  private static String brief(Copy copy) {
    return copy.kind().label() + " " + copy.dependence();
  }

  private static void share(Table table, String how, int[] found, int[] all) {
    for (int k = 1; k < LABELS.size(); k++) {
      table.put(how + ", recall of " + LABELS.get(k), (double) found[k] / all[k]);
    }
    int sum = Arrays.stream(found).sum();
    table.put(how + ", precision", (double) (sum - found[0]) / sum);
    table.put(
        how + ", accuracy of two classes",
        (double) (sum - found[0] + all[0] - found[0]) / Arrays.stream(all).sum());
  }

  private static Piece piece(String name, String text) {
    return new Piece(
        name,
        null,
        null,
        name,
        null,
        text,
        "en",
        null,
        null,
        List.of(),
        List.of(),
        null,
        Article.Kind.ARTICLE);
  }
}
