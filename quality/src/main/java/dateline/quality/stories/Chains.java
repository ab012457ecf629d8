package dateline.quality.stories;

import dateline.extract.Article;
import dateline.extract.PageDate;
import dateline.quality.scoring.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Business news on energy (Gedikli et al. 2021), of which two people said pair by pair whether one
 * follows another or they tell of the same.
 *
 * @param articles by address
 * @param coders for each of the two people, the pairs of one chain
 */
record Chains(Map<String, Article> articles, List<List<Judged>> coders) {

  /** What one person says of two articles, by address. */
  record Judged(String one, String other, boolean sameChain) {}

  static Chains read(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("data.zip").toFile())) {
      String texts = read(zip, "gedikli-business_energy_news_dataset-2021-06-29-article_texts.csv");
      List<List<Judged>> coders = new ArrayList<>();
      coders.add(judged(read(zip, "hand_coded/story_pairs-2021-06-29-coder1-gedikli.csv")));
      coders.add(judged(read(zip, "hand_coded/story_pairs-2021-06-29-coder2-unaware_student.csv")));
      return new Chains(articles(Csv.rows(texts)), coders);
    }
  }

  private static String read(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  private static Map<String, Article> articles(List<List<String>> rows) {
    Map<String, Article> articles = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      PageDate day = PageDate.stated(row.get(3).substring(0, "2021-06-29".length()));
      articles.put(
          row.getFirst(),
          PlainTexts.article(row.get(2), row.get(4).lines().toList()).published(day).build());
    }
    return articles;
  }

  private static List<Judged> judged(String csv) {
    return csv.lines()
        .map(line -> line.split(";"))
        .filter(fields -> fields.length == 3 && fields[0].startsWith("http"))
        .map(fields -> new Judged(fields[0], fields[1], fields[2].equals("1")))
        .toList();
  }
}
