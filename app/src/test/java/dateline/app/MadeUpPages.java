package dateline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many short made-up pages: some about one happening, some copies of others, all alike on
 * every run.
 */
final class MadeUpPages {
  private static final String[] TOWNS = {
    "Ardmoor", "Velsk Harbour", "Tinnstead", "Corra", "Upper Hale", "Mirren"
  };
  private static final String[] PEOPLE = {
    "Anna Velde", "Tomas Brack", "Ilse Marrow", "Petra Lund", "Oscar Finnick", "Nadia Coyle"
  };
  private static final String[] THINGS = {
    "bridge",
    "harbour wall",
    "tram line",
    "school roof",
    "water main",
    "market hall",
    "library",
    "ferry"
  };
  private static final String[] DEEDS = {
    "will be repaired",
    "was closed",
    "is to be sold",
    "has been reopened",
    "needs a new owner",
    "was flooded"
  };

  private MadeUpPages() {}

  /** Writes so many pages as lines of one file. */
  static Path write(Path file, int count) throws IOException {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean copy = i > 10 && random.nextInt(4) == 0;
      String text = copy ? texts.get(random.nextInt(texts.size())) : text(random);
      texts.add(text);
      record Line(
          String id, String url, String site, String title, String published, String text) {}
      lines.add(
          JsonMapper.shared()
              .writeValueAsString(
                  new Line(
                      "page-" + i,
                      "https://paper" + random.nextInt(40) + ".example/news/" + i,
                      "Paper " + random.nextInt(40),
                      text.substring(0, text.indexOf('.')),
                      String.format(
                          Locale.ROOT, "2026-03-%02dT10:%02d:00Z", 1 + random.nextInt(28), i % 60),
                      text)));
    }
    return Files.write(file, lines);
  }

  private static String text(Random random) {
    String town = pick(random, TOWNS);
    String person = pick(random, PEOPLE);
    StringBuilder text = new StringBuilder();
    text.append("The ")
        .append(pick(random, THINGS))
        .append(" of ")
        .append(town)
        .append(' ')
        .append(pick(random, DEEDS))
        .append(", the council of ")
        .append(town)
        .append(" decided on Monday.\n\n");
    for (int i = 0; i < 4 + random.nextInt(4); i++) {
      text.append("The work on the ")
          .append(pick(random, THINGS))
          .append(" will cost ")
          .append(10 + random.nextInt(900))
          .append(" thousand crowns and take ")
          .append(2 + random.nextInt(30))
          .append(" weeks, according to a paper seen by members. ")
          .append("“We have waited ")
          .append(2 + random.nextInt(20))
          .append(" years for this,” said ")
          .append(person)
          .append(", who leads the council.\n\n");
    }
    return text.toString();
  }

  private static String pick(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }
}
