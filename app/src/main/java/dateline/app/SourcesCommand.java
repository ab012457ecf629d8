package dateline.app;

import dateline.collect.input.RefusedInput;
import dateline.collect.source.Description;
import dateline.collect.source.Opml;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import dateline.desk.source.RefusedSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is followed: feeds, WordPress sites, sitemaps, front pages, folders. */
@Command(
    name = "sources",
    description = {
      "Say what is followed. While serve runs, it looks at all sources again and again, and fetches and reads"
          + " what is new.",
      "",
      "For this, dateline.properties in the data folder has to name who asks: collect.contact=you@outlet.example"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class,
    synopsisSubcommandLabel = "WHAT")
final class SourcesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw wrong("Say what to do with sources, as in: dateline sources list");
  }

  /** Follows an address. */
  @Command(
      name = "add",
      description =
          "Follow an address: a feed, posts of WordPress, a sitemap, or a page, which is searched for these;"
              + " or a folder, from which everything is read that ingest reads."
              + " Adding it again changes what is said of it.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin DataFolder data,
      @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
          @Nullable String name,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              description = "agency, outlet, ministry, blog, forum or aggregator.")
          @Nullable String kind,
      @Option(
              names = "--country",
              paramLabel = "CC",
              description = "The country of its publisher, two letters.")
          @Nullable String country,
      @Option(
              names = "--language",
              paramLabel = "TAG",
              description = "The language of its pages, such as fr or pt-BR.")
          @Nullable String language,
      @Parameters(paramLabel = "URL", description = "The address, or the path of a folder.")
          String address) {
    Description description = description(name, kind, country, language);
    if (Folders.isMeant(address)) {
      return addFolder(data.path(), address, description);
    }
    // Before a folder is made: without a contact nothing can come of it.
    Settings.of(data.path()).collect().contactOrRefuse(data.path());
    try (Wiring wiring = new Wiring(data.path())) {
      Enrolling.Enrolled enrolled = wiring.enrolling().follow(address, description);
      PrintWriter out = out();
      out.printf(
          "%s  %s  %s%n",
          enrolled.source().id(),
          Prospects.oneLine(enrolled.source().name()),
          enrolled.wasKnown() ? "is followed already" : "is followed");
      Prospects.print(out, enrolled.prospect());
      out.flush();
      return 0;
    } catch (RefusedSource refused) {
      return say(refused);
    }
  }

  private int addFolder(Path data, String written, Description description) {
    // Before a data folder is made: the path may be mistyped.
    Path folder;
    try {
      folder = Folders.real(written);
    } catch (RefusedSource refused) {
      return say(refused);
    }
    try (Wiring wiring = new Wiring(data)) {
      Folders.Followed followed = wiring.folders().follow(written, description);
      out()
          .printf(
              "%s  %s  %s%n",
              followed.source().id(),
              Prospects.oneLine(followed.source().name()),
              followed.wasKnown() ? "is watched already" : "is watched");
      Prospects.printFolder(out(), folder);
      out().flush();
      return 0;
    } catch (RefusedSource refused) {
      return say(refused);
    }
  }

  private int testFolder(String written) {
    try {
      Prospects.printFolder(out(), Folders.real(written));
      out().flush();
      return 0;
    } catch (RefusedSource refused) {
      return say(refused);
    }
  }

  /** Says what would be followed, and changes nothing. */
  @Command(
      name = "test",
      description = "Say what would be followed at an address, and change nothing.",
      mixinStandardHelpOptions = true)
  int test(
      @Mixin DataFolder data,
      @Parameters(paramLabel = "URL", description = "The address, or the path of a folder.")
          String address) {
    if (Folders.isMeant(address)) {
      return testFolder(address);
    }
    CollectSettings settings = Settings.of(data.path()).collect();
    try (Asking asking = new Asking(settings, data.path(), InstantSource.system())) {
      Prospects.print(out(), Enrolling.survey(asking.surveyor(), address));
      out().flush();
      return 0;
    } catch (RefusedSource refused) {
      return say(refused);
    }
  }

  /** Follows all feeds of a list. */
  @Command(
      name = "import",
      description =
          "Follow all feeds of an OPML file, as feed readers export it. They are looked at when serve runs.",
      mixinStandardHelpOptions = true)
  int importList(
      @Mixin DataFolder data,
      @Parameters(paramLabel = "FILE", description = "The OPML file.") Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Opml.BYTES + 1);
    } catch (IOException e) {
      throw wrong("The file " + file + " cannot be read; name an OPML file");
    }
    try (Wiring wiring = new Wiring(data.path())) {
      return importAll(wiring, bytes);
    } catch (RefusedInput e) {
      spec.commandLine().getErr().println("dateline: " + file + " " + e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int importAll(Wiring wiring, byte[] bytes) throws IOException {
    Sources sources = wiring.store().sources();
    int added = 0;
    int known = 0;
    int refused = 0;
    for (Opml.Outline outline : Opml.read(bytes)) {
      try {
        WebAddress address = WebAddress.of(outline.address());
        if (sources.find(Source.idOf(address)).isPresent()) {
          known++;
        } else {
          sources.put(Source.of(address, outline.title(), InstantSource.system().instant()));
          added++;
        }
      } catch (RefusedAddress e) {
        refused++;
        spec.commandLine().getErr().println("refused: " + e.reason());
      }
    }
    out().printf("%d new, %d known, %d refused%n", added, known, refused);
    out().flush();
    return refused == 0 && added + known > 0 ? 0 : 1;
  }

  /** Prints all sources. */
  @Command(
      name = "list",
      description = "Print what is followed, and how it does.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin KeptFolder data,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "text",
              description = "text or jsonl. Default: ${DEFAULT-VALUE}")
          String format) {
    try (Wiring wiring = new Wiring(data.path())) {
      switch (format) {
        case "text" -> SourceList.print(out(), wiring.store().sources().health());
        case "jsonl" -> SourceList.printRows(out(), wiring.store().sources().health());
        default -> throw wrong("Unknown format \"" + format + "\"; known are text and jsonl");
      }
      out().flush();
      return 0;
    }
  }

  /** Lets a source rest. */
  @Command(
      name = "pause",
      description = "Do not look at a source until it is resumed.",
      mixinStandardHelpOptions = true)
  int pause(@Mixin KeptFolder data, @Parameters(paramLabel = "ID") String id) {
    return change(data.path(), id, source -> source.withPaused(true), "is paused");
  }

  /** Lets a source go on. */
  @Command(
      name = "resume",
      description = "Look at a source again.",
      mixinStandardHelpOptions = true)
  int resume(@Mixin KeptFolder data, @Parameters(paramLabel = "ID") String id) {
    return change(data.path(), id, source -> source.withPaused(false), "is followed");
  }

  /** Follows a source no more. */
  @Command(
      name = "remove",
      description = "Follow a source no more. What it brought stays.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin KeptFolder data, @Parameters(paramLabel = "ID") String id) {
    try (Wiring wiring = new Wiring(data.path())) {
      return wiring.store().sources().remove(id) ? said(id + "  is followed no more") : unknown(id);
    }
  }

  private int change(Path folder, String id, UnaryOperator<Source> change, String words) {
    try (Wiring wiring = new Wiring(folder)) {
      Sources sources = wiring.store().sources();
      @Nullable Source source = sources.find(id).orElse(null);
      if (source == null) {
        return unknown(id);
      }
      sources.put(change.apply(source));
      return said("%s  %s  %s".formatted(id, Prospects.oneLine(source.name()), words));
    }
  }

  private int said(String words) {
    out().println(words);
    out().flush();
    return 0;
  }

  private int unknown(String id) {
    spec.commandLine()
        .getErr()
        .println("dateline: There is no source \"" + id + "\"; see: dateline sources list");
    return 2;
  }

  private int say(RefusedSource refused) {
    spec.commandLine().getErr().println("dateline: " + refused.getMessage());
    return 1;
  }

  private Description description(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String language) {
    try {
      return Description.of(name, kind, country, language);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
