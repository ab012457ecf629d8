package dateline.store;

import dateline.store.archive.RefusedFiles;
import dateline.store.archive.SqlArchive;
import dateline.store.catalogue.Catalogue;
import dateline.store.corrections.SqlCorrections;
import dateline.store.database.Database;
import dateline.store.database.StoreException;
import dateline.store.following.Ledger;
import dateline.store.following.SqlAbsences;
import dateline.store.following.SqlAgenda;
import dateline.store.following.SqlDroppedFiles;
import dateline.store.following.SqlIntakes;
import dateline.store.following.SqlSources;
import dateline.store.links.SqlLinks;
import dateline.store.search.SearchIndex;
import dateline.store.sketching.SqlSketchbook;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * One data folder and its parts: {@code db/} the database, {@code search/} the index, {@code
 * refused/} the bytes of refused pages. Thread-safe.
 */
public final class Store implements AutoCloseable {
  private final Database database;
  private final SqlArchive archive;
  private final SqlLinks links;
  private final SqlSketchbook sketchbook;
  private final SqlCorrections corrections;
  private final SqlSources sources;
  private final SqlIntakes intakes;
  private final SqlDroppedFiles droppedFiles;
  private final SqlAgenda agenda;
  private final SqlAbsences absences;
  private final Catalogue catalogue;
  private final SearchIndex search;

  private Store(Database database, SearchIndex search, RefusedFiles refused, InstantSource clock) {
    this.database = database;
    this.search = search;
    this.archive = new SqlArchive(database, refused, clock);
    this.links = new SqlLinks(database);
    this.sketchbook = new SqlSketchbook(database);
    this.corrections = new SqlCorrections(database);
    Ledger ledger = new Ledger(database);
    this.sources = new SqlSources(ledger, clock);
    this.intakes = new SqlIntakes(ledger);
    this.droppedFiles = new SqlDroppedFiles(ledger);
    this.agenda = new SqlAgenda(ledger);
    this.absences = new SqlAbsences(database);
    this.catalogue = new Catalogue(database);
  }

  /**
   * Opens a data folder, and makes it where there is none.
   *
   * @throws StoreException if the folder cannot be written, or another process has it open
   */
  public static Store open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder.resolve("db"));
      Files.createDirectories(folder.resolve("search"));
    } catch (IOException e) {
      throw new StoreException(
          "The data folder "
              + folder
              + " cannot be made or written ("
              + (e instanceof AccessDeniedException ? "this user may not" : e.getMessage())
              + "). Name another with --data.",
          e);
    }
    Database database = Database.open(folder.resolve("db"));
    try {
      SearchIndex search = SearchIndex.open(folder.resolve("search"), database);
      return new Store(database, search, new RefusedFiles(folder.resolve("refused")), clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Where readings and refusals are kept. */
  public SqlArchive archive() {
    return archive;
  }

  /** The graph of articles. */
  public SqlLinks links() {
    return links;
  }

  /** The sketches of all that is kept. */
  public SqlSketchbook sketchbook() {
    return sketchbook;
  }

  /** What people have said of stories. */
  public SqlCorrections corrections() {
    return corrections;
  }

  /** What is followed. */
  public SqlSources sources() {
    return sources;
  }

  /** How folders and the inbox do. */
  public SqlIntakes intakes() {
    return intakes;
  }

  /** Which files of watched folders were read. */
  public SqlDroppedFiles droppedFiles() {
    return droppedFiles;
  }

  /** What is to be asked of the web, and when. */
  public SqlAgenda agenda() {
    return agenda;
  }

  /** Which pages are gone from their addresses. */
  public SqlAbsences absences() {
    return absences;
  }

  /** Questions about what is kept. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Full-text search. */
  public SearchIndex search() {
    return search;
  }

  @Override
  public void close() {
    try {
      search.close();
    } finally {
      database.close();
    }
  }
}
