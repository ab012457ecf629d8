package dateline.quality.stories;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * WikiRef220 (Gialampoukidis et al. 2016): the pages that some articles of an encyclopedia cite.
 * The subject is the start of a page's file name; subjects of a few pages are there to disturb.
 */
final class WikiRef {
  /** Subjects of no more pages are noise, as the set's readme says. */
  private static final int FEW = 5;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private WikiRef() {}

  /** The pages, labelled by subject, noise without a label. */
  static List<LabelledPage> read(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    Map<String, Integer> sizes = new HashMap<>();
    try (ZipFile zip = new ZipFile(folder.resolve("WikiRef220.zip").toFile())) {
      List<? extends ZipEntry> texts =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txt"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      texts.forEach(entry -> sizes.merge(subject(entry), 1, Integer::sum));
      for (ZipEntry entry : texts) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), WINDOWS);
        String id = entry.getName().replaceAll(".*/|\\.txt$", "");
        boolean noise = sizes.getOrDefault(subject(entry), 0) <= FEW;
        pages.add(
            new LabelledPage(
                id,
                PlainTexts.article(null, text.lines().toList()).build(),
                noise ? null : subject(entry)));
      }
    }
    return pages;
  }

  private static String subject(ZipEntry entry) {
    String name = entry.getName().replaceAll(".*/", "").toLowerCase(Locale.ROOT);
    return name.split("[^a-z]", 2)[0];
  }
}
