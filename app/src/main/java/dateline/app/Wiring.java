package dateline.app;

import dateline.claims.Actors;
import dateline.claims.Statements;
import dateline.collect.Limits;
import dateline.collect.archive.Collected;
import dateline.collect.archive.Rotation;
import dateline.collect.files.FileSource;
import dateline.collect.files.SentSource;
import dateline.collect.inbox.Inbox;
import dateline.desk.inbox.Intake;
import dateline.desk.inbox.Token;
import dateline.desk.source.Enrolment;
import dateline.extract.Extractor;
import dateline.language.Annotator;
import dateline.language.AnnotatorByLanguage;
import dateline.language.capitals.CapitalizedNames;
import dateline.language.corenlp.CoreNlpAnnotator;
import dateline.lineage.copy.Copies;
import dateline.pipeline.Flow;
import dateline.pipeline.Timings;
import dateline.pipeline.correcting.Correcting;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.PageReader;
import dateline.pipeline.sketching.Resketching;
import dateline.store.Store;
import dateline.store.database.StoreException;
import dateline.store.export.Exporter;
import dateline.stories.StoryWriter;
import dateline.stories.encoding.Encoder;
import dateline.stories.encoding.EncoderFiles;
import dateline.stories.encoding.FileEncoder;
import dateline.stories.encoding.MiniLmEncoder;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketches;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together, from top to bottom in the order of the data. */
final class Wiring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  /** Reading may fall behind fetching by so many bytes, before fetching waits for it. */
  static final long MOST_UNREAD = 1L << 30;

  private final Settings settings;
  private final Store store;
  private final Timings timings = new Timings(System::nanoTime);
  private final Copies copies = new Copies();
  private final Path folder;
  private @Nullable Resketching resketching;
  private final Linker linker;
  private final Correcting correcting;
  private final Metrics metrics;
  private @Nullable Asking asking;
  private @Nullable Collected collected;

  Wiring(Path dataFolder) {
    this.folder = dataFolder;
    this.settings = Settings.of(dataFolder);
    this.store = Store.open(dataFolder, InstantSource.system());
    this.metrics = new Metrics(store, timings, InstantSource.system());
    this.linker = makeLinker();
    this.correcting =
        new Correcting(store.links(), store.corrections(), linker, InstantSource.system());
  }

  static FileSource files() {
    return new FileSource(Limits.DEFAULT);
  }

  static Extractor extractor() {
    return new Extractor();
  }

  /** Reads what was collected from the web. */
  static FileSource collectedFiles() {
    return FileSource.ofCollected(Limits.DEFAULT);
  }

  /** Reads what was sent. */
  static SentSource sentFiles() {
    return new SentSource(Limits.DEFAULT);
  }

  /**
   * Where what is fetched and what is sent is put down.
   *
   * @throws StoreException if it cannot be written
   */
  Collected collected() {
    Collected made = collected;
    if (made == null) {
      Path where = folder.resolve("collected");
      try {
        made = Collected.open(where, Rotation.DEFAULT, MOST_UNREAD, InstantSource.system());
      } catch (IOException e) {
        throw new StoreException(
            "What is collected cannot be kept in "
                + where
                + "; see that this user may write there, and that there is space",
            e);
      }
      collected = made;
    }
    return made;
  }

  /** Takes in what programs send; says why not where the settings have no token. */
  Intake intake() {
    String token = settings.collect().token();
    return token == null
        ? new Intake.Closed(CollectSettings.closed(folder))
        : new Intake.Open(
            new Inbox(collected(), store.sources(), store.intakes(), InstantSource.system()),
            Token.of(token));
  }

  /** Watches folders. */
  Folders folders() {
    return new Folders(
        store.sources(), folder, settings.collect().folders(), InstantSource.system());
  }

  /**
   * What asks the web.
   *
   * @throws Settings.SettingsException if the settings name no contact
   */
  Asking asking() {
    Asking made = asking;
    if (made == null) {
      made = new Asking(settings.collect(), folder, InstantSource.system());
      asking = made;
    }
    return made;
  }

  /** Takes new sources in; says why not where the settings name no contact. */
  Enrolment enrolment() {
    Enrolment web =
        settings.collect().contact() == null
            ? new NoEnrolment(CollectSettings.missing(folder))
            : enrolling();
    return new DeskEnrolment(web, folders());
  }

  /**
   * Takes new sources in.
   *
   * @throws Settings.SettingsException if the settings name no contact
   */
  Enrolling enrolling() {
    return new Enrolling(store.sources(), asking().surveyor(), InstantSource.system());
  }

  /** The data folder. */
  Path folder() {
    return folder;
  }

  Settings settings() {
    return settings;
  }

  Store store() {
    return store;
  }

  /** What the program counts of itself. */
  Metrics metrics() {
    return metrics;
  }

  Timings timings() {
    return timings;
  }

  Exporter exporter() {
    return new Exporter(store.catalogue(), store.corrections(), new Actors());
  }

  /** The whole chain. */
  Flow flow() {
    checkSketches();
    return new Flow(reader(), store.archive(), linker, timings, settings.threads());
  }

  /** The stages that look at one page alone. Loads the models when the first page needs them. */
  PageReader reader() {
    Annotator annotator =
        new AnnotatorByLanguage(Map.of("en", new CoreNlpAnnotator()), new CapitalizedNames());
    return new PageReader(
        extractor(), annotator, new Statements(), new Actors(), new Sketches(encoder()), timings);
  }

  private Encoder encoder() {
    EncoderFiles chosen = settings.encoder();
    return chosen == null ? new MiniLmEncoder() : new FileEncoder(chosen);
  }

  /** Made once, since the fingerprint of a large model takes a second. */
  Resketching resketching() {
    Resketching made = resketching;
    if (made == null) {
      EncoderFiles chosen = settings.encoder();
      String encoder = chosen == null ? MiniLmEncoder.FINGERPRINT : chosen.fingerprint();
      made = new Resketching(store.sketchbook(), Sketches.maker(encoder));
      resketching = made;
    }
    return made;
  }

  private void checkSketches() {
    String other = resketching().otherMaker();
    if (other != null) {
      throw new Settings.SettingsException(
          "What the articles in "
              + folder
              + " are compared by was made by "
              + other
              + ", and now it would be made otherwise. Make it anew with: dateline rebuild stories"
              + " --data "
              + folder
              + " (or set stories.encoder in its dateline.properties as it was)");
    }
  }

  /**
   * The one linker of this store: whoever wants something linked waits for the one before.
   *
   * @throws Settings.SettingsException if the sketches were made otherwise than the settings say
   */
  Linker linker() {
    checkSketches();
    return linker;
  }

  Correcting correcting() {
    checkSketches();
    return correcting;
  }

  private Linker makeLinker() {
    return new Linker(
        store.links(),
        store.corrections(),
        new InMemoryNeighbours(),
        copies,
        new Settling(copies, new StoryWriter()),
        timings);
  }

  @Override
  public void close() {
    if (asking != null) {
      asking.close();
    }
    if (collected != null) {
      closed(collected);
    }
    store.close();
  }

  private static void closed(Collected collected) {
    try {
      collected.close();
    } catch (IOException e) {
      LOG.warn("What was collected last is mended when it is opened again: {}", e.toString());
    }
  }
}
