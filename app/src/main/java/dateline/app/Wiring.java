package dateline.app;

import dateline.claims.Actors;
import dateline.claims.Statements;
import dateline.collect.Limits;
import dateline.collect.files.FileSource;
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
import dateline.store.export.Exporter;
import dateline.stories.StoryWriter;
import dateline.stories.encoding.Encoder;
import dateline.stories.encoding.EncoderFiles;
import dateline.stories.encoding.FileEncoder;
import dateline.stories.encoding.MiniLmEncoder;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketches;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts together, from top to bottom in the order of the data. */
final class Wiring implements AutoCloseable {
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
    return settings.collect().contact() == null
        ? new NoEnrolment(CollectSettings.missing(folder))
        : enrolling();
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
    store.close();
  }
}
