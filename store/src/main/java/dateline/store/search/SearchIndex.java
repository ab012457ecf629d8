package dateline.store.search;

import dateline.extract.Article;
import dateline.store.database.Database;
import dateline.store.database.Json;
import dateline.store.database.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Finds articles by the words in them. Thread-safe.
 *
 * <p>The index follows the database: {@link #refresh} brings in what has changed since, and after a
 * crash brings in again what had not reached the disk. Its folder can be deleted at any time and is
 * then built anew.
 */
public final class SearchIndex implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final int PASSAGES = 2;
  private static final String ID = "id";
  private static final String TEXT = "text";

  /** A match in the headline says more than one in the text. */
  private static final Map<String, Float> FIELDS =
      Map.of("headline", 3f, TEXT, 1f, "authors", 2f, "site", 1f);

  private final Database database;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Analyzer analyzer;
  private final QueryReader queries;

  private SearchIndex(Database database, Analyzer analyzer, IndexWriter writer) throws IOException {
    this.database = database;
    this.analyzer = analyzer;
    this.queries = new QueryReader(analyzer, FIELDS);
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * Opens the index in a folder, and makes it where there is none.
   *
   * @throws StoreException if it cannot be read, or is open already
   */
  public static SearchIndex open(Path folder, Database database) {
    Analyzer analyzer = new FoldingAnalyzer();
    try {
      IndexWriter writer =
          new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer));
      try {
        SearchIndex index = new SearchIndex(database, analyzer, writer);
        if (writer.getDocStats().numDocs == 0) {
          index.forget();
        }
        return index;
      } catch (IOException | RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new StoreException(
          "The search index in "
              + folder
              + " is already open. Stop what has it open (or use its desk) and try again.",
          e);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          "The search index in " + folder + " cannot be opened: this user may not write there.", e);
    } catch (IOException e) {
      throw new StoreException(
          "The search index in "
              + folder
              + " cannot be opened: "
              + e.getMessage()
              + ". It can be deleted; it is then built anew.",
          e);
    }
  }

  /**
   * A found article.
   *
   * @param id its id
   * @param snippet the passages that match as HTML: all escaped but for {@code <b>} around the
   *     words that match
   */
  public record Hit(String id, String snippet) {}

  /**
   * What a search found.
   *
   * @param total how many articles match in all
   * @param hits some of them, best first
   */
  public record Hits(long total, List<Hit> hits) {}

  /** Brings in all articles that are new or have changed. */
  public void refresh() {
    try {
      for (List<Entry> entries = unindexed(); !entries.isEmpty(); entries = unindexed()) {
        for (Entry entry : entries) {
          Term id = new Term(ID, entry.id());
          if (entry.spam()) {
            writer.deleteDocuments(id);
          } else {
            writer.updateDocument(id, document(entry));
          }
        }
        writer.commit();
        markIndexed(entries);
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new StoreException("The search index cannot be written: " + e.getMessage(), e);
    }
  }

  /** Builds the index anew from the database. */
  public void rebuild() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new StoreException("The search index cannot be emptied: " + e.getMessage(), e);
    }
    forget();
    refresh();
  }

  /**
   * The articles that match a query, best first. Any text is a valid query; quotation marks make a
   * phrase, a minus sign excludes.
   *
   * @param words what to look for; only its beginning is read where it is very long
   * @param limit how many to return at most, 1 or more
   * @param offset how many of the best to leave out, 0 or more
   */
  public Hits search(String words, int limit, int offset) {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "A search returns 1 or more after leaving out 0 or more, not "
              + limit
              + " after "
              + offset);
    }
    Query query = queries.read(words);
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = (int) Math.min((long) offset + limit, most);
        TopDocs found =
            searcher.search(query, new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE));
        return new Hits(found.totalHits.value(), hits(searcher, query, found, offset));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new StoreException("The search index cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, TopDocs found, int offset)
      throws IOException {
    if (found.scoreDocs.length <= offset) {
      return List.of();
    }
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withFormatter(new DefaultPassageFormatter("<b>", "</b>", " … ", true))
            .build();
    ScoreDoc[] shown = Arrays.copyOfRange(found.scoreDocs, offset, found.scoreDocs.length);
    String[] snippets =
        highlighter.highlight(TEXT, query, new TopDocs(found.totalHits, shown), PASSAGES);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      String id = stored.document(shown[i].doc, Set.of(ID)).get(ID);
      hits.add(new Hit(id, snippets[i] == null ? "" : snippets[i]));
    }
    return hits;
  }

  private record Entry(String id, String hash, boolean spam, String article) {}

  private List<Entry> unindexed() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select a.id, a.content_hash, a.spam, v.article from article a
                join version v on v.article_id = a.id and v.content_hash = a.content_hash
                where not a.indexed order by a.id limit :limit
                """)
            .bind("limit", AT_ONCE)
            .map((row, context) ->
                new Entry(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)))
            .list());
  }

  /** Leaves out articles of which a newer version has been kept meanwhile. */
  private void markIndexed(List<Entry> entries) {
    database.change(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              "update article set indexed = true where id = :id and content_hash = :hash");
      entries.forEach(entry -> batch.bind("id", entry.id()).bind("hash", entry.hash()).add());
      batch.execute();
    });
  }

  private void forget() {
    database.change(handle -> handle.execute("update article set indexed = false"));
  }

  private static Document document(Entry entry) {
    Article article = Json.read(entry.article(), Article.class);
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.YES));
    document.add(new TextField(TEXT, article.text(), Field.Store.YES));
    if (article.headline() != null) {
      document.add(new TextField("headline", article.headline(), Field.Store.NO));
    }
    if (article.site() != null) {
      document.add(new TextField("site", article.site(), Field.Store.NO));
    }
    article
        .authors()
        .forEach(author -> document.add(new TextField("authors", author, Field.Store.NO)));
    return document;
  }

  @Override
  public void close() {
    try {
      try {
        searchers.close();
      } finally {
        writer.close();
      }
    } catch (IOException e) {
      throw new StoreException("The search index cannot be closed: " + e.getMessage(), e);
    }
  }
}
