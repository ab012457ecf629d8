package dateline.extract.dump;

import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import dateline.extract.date.DateReader;
import dateline.extract.dateline.DatelineReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dump of a page's visible text: finds the article, or the posts of a thread, among
 * menus, adverts, teasers, forms and notices. Takes some milliseconds to make; make one and share
 * it. Thread-safe. Time and memory grow with the length of the dump, of which the first eight
 * million UTF-16 code units are read.
 */
public final class DumpReader {
  private final Sorter sorter;
  private final ArticleDump articles;
  private final ThreadDump threads;

  public DumpReader() {
    DateReader reader = new DateReader();
    Dates dates = new Dates(reader);
    sorter = new Sorter(dates);
    articles = new ArticleDump(sorter, dates, new DatelineReader(reader));
    threads = new ThreadDump(dates);
  }

  /**
   * The article of a dump, or the posts of the thread that it shows.
   *
   * @throws ExtractionException if the dump has no text that could be an article; no other
   *     exception is thrown, whatever the text
   */
  public Extraction read(Page page) throws ExtractionException {
    List<DumpLine> lines = Lines.of(page.content()).stream().map(sorter::sort).toList();
    Optional<Extraction> thread = threads.read(page, lines);
    return thread.isPresent()
        ? thread.get()
        : new Extraction(articles.read(page, lines), List.of());
  }
}
