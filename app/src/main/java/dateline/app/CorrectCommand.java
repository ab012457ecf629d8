package dateline.app;

import dateline.pipeline.correcting.RefusedCorrection;
import dateline.pipeline.correcting.Wish;
import dateline.store.Store;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import dateline.store.export.CorrectionRow;
import dateline.stories.Story;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrects stories by hand: enters what a person says into the log, and shows what came of it. */
@Command(
    name = "correct",
    description = {
      "Correct stories by hand. What is said lasts: new pages and a rebuild keep to it.",
      "",
      "  merge STORY STORY…     they tell one happening",
      "  split STORY ARTICLE…   these articles of it tell another one",
      "  move ARTICLE STORY     it belongs there",
      "  pin ARTICLE…           it stays with those that it is with",
      "  apart ID ID            two stories, or two articles, that tell different happenings",
      "  undo NUMBER            an earlier correction does not hold any more",
      "  list                   all corrections",
      "",
      "A story or an article is named by its id or by the address of its page at the desk."
    },
    customSynopsis = "dateline correct [--data=DIR] [--by=NAME] [--note=TEXT] WHAT [ID…]",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
final class CorrectCommand implements Callable<Integer> {
  private static final String LIST = "list";

  @Spec private CommandSpec spec;
  @Mixin private DataFolder data;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who corrects. Default: ${DEFAULT-VALUE}")
  private String by;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for those who read the log.")
  private @Nullable String note;

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "merge, split, move, pin, apart, undo or list.")
  private String what;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ID",
      description = "Stories, articles, or the number of a correction.")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    @Nullable Kind kind = Kind.of(what).orElse(null);
    if (kind == null && !what.equals(LIST)) {
      throw wrong(
          "Unknown correction \""
              + what
              + "\"; known are merge, split, move, pin, apart, undo and list");
    }
    try (Wiring wiring = new Wiring(Existing.folder(spec, data.path()))) {
      PrintWriter out = spec.commandLine().getOut();
      if (kind == null) {
        CorrectionRow.of(wiring.store().corrections().entries()).forEach(row -> print(out, row));
      } else {
        enter(wiring, kind, out);
      }
      out.flush();
      return 0;
    } catch (RefusedCorrection refused) {
      // Not with all the usage behind it, as wrong words are: these were understood.
      spec.commandLine().getErr().println("dateline: " + refused.getMessage());
      return 2;
    }
  }

  private void enter(Wiring wiring, Kind kind, PrintWriter out) {
    List<List<String>> wishes =
        kind == Kind.PIN && ids.size() > 1 ? ids.stream().map(List::of).toList() : List.of(ids);
    for (List<String> subjects : wishes) {
      Correction entry = wiring.correcting().enter(new Wish(kind, subjects, by, note));
      out.printf("correction %d%n", entry.number());
      printStories(out, wiring.store(), wiring.correcting().touched(entry));
    }
  }

  private static void printStories(PrintWriter out, Store store, List<String> articles) {
    store.catalogue().articles(articles).values().stream()
        .map(KeptArticle::storyId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> store.catalogue().story(id).stream())
        .map(StoryEntry::kept)
        .forEach(kept -> print(out, kept.story()));
  }

  private static void print(PrintWriter out, Story story) {
    int articles = story.articleIds().size();
    out.printf(
        "story %s  %d %s  %s%n",
        story.id(), articles, articles == 1 ? "article" : "articles", oneLine(story.headline()));
  }

  private static void print(PrintWriter out, CorrectionRow row) {
    out.printf(
        "%d  %s  %s  %s  %s%s%s%n",
        row.number(),
        row.at(),
        row.by(),
        row.kind(),
        row.undoes() == null ? articles(row) : String.valueOf(row.undoes()),
        row.undone() ? "  (undone)" : "",
        row.note() == null ? "" : "  " + oneLine(row.note()));
  }

  private static String articles(CorrectionRow row) {
    String articles = String.join(" ", row.articleIds());
    return row.otherIds().isEmpty()
        ? articles
        : articles + " | " + String.join(" ", row.otherIds());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
