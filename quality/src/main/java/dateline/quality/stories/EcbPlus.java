package dateline.quality.stories;

import dateline.extract.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * ECB+ (Cybulska and Vossen 2014): news texts in topics, each of two happenings of one kind. Here
 * the words of each text are put together again, a paragraph a sentence.
 */
final class EcbPlus {
  private static final String ARCHIVE = "ecbplus-topics-01-35.zip";

  private EcbPlus() {}

  /** The pages, labelled by topic and half. */
  static List<LabelledPage> read(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    try (ZipFile zip = new ZipFile(folder.resolve(ARCHIVE).toFile())) {
      List<? extends ZipEntry> texts =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".xml"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : texts) {
        String id = entry.getName().replaceAll(".*/|\\.xml$", "");
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        Article article = PlainTexts.article(null, lines(xml)).build();
        pages.add(new LabelledPage(id, article, label(id)));
      }
    }
    return pages;
  }

  private static String label(String id) {
    return id.substring(0, id.indexOf('_')) + (id.endsWith("plus") ? " b" : " a");
  }

  private static List<String> lines(String xml) {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (Element token : Jsoup.parse(xml, Parser.xmlParser()).select("token")) {
      int number = Integer.parseInt(token.attr("sentence"));
      lines.computeIfAbsent(number, n -> new StringBuilder()).append(token.text()).append(' ');
    }
    return lines.values().stream().map(EcbPlus::together).toList();
  }

  /** Undoes the parting of words and marks that the set was annotated with. */
  static String together(CharSequence words) {
    return words
        .toString()
        .replace("`` ", "\u201C")
        .replace(" ''", "\u201D")
        .replaceAll(" ([,.;:!?)\\]%]|'s\\b|n't\\b|'re\\b|'ve\\b|'ll\\b)", "$1")
        .replaceAll("([(\\[$#]) ", "$1")
        .strip();
  }
}
