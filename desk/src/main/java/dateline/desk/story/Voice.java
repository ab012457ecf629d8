package dateline.desk.story;

import dateline.claims.ContentKind;
import dateline.claims.Speaker;
import dateline.claims.Statement;
import dateline.desk.wording.Address;
import dateline.desk.wording.Folded;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Spoken;
import dateline.desk.wording.Tongue;
import dateline.pipeline.reading.Findings.Span;
import dateline.store.catalogue.KeptArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is reported to have said something in a story.
 *
 * @param name the full name, or the words that stand for it
 * @param named whether the sources give a name
 * @param role office or profession as written, with the country; or null
 * @param sayings what is reported, each once
 */
public record Voice(String name, boolean named, @Nullable String role, List<Saying> sayings) {

  /**
   * The same words of one speaker, in one or more articles.
   *
   * @param sentence the reporting sentence, cut into the words themselves and what is around them
   * @param cue "said"; may be empty
   * @param kind "quoted", "reported" or "partly quoted"
   * @param language a tag or null
   * @param mentions where it stands
   */
  public record Saying(
      List<Run> sentence,
      String cue,
      String kind,
      @Nullable String language,
      List<Mention> mentions) {}

  /** Words of a reporting sentence, and whether they are what was said. */
  public record Run(String text, boolean said) {}

  /**
   * One article in which the words stand.
   *
   * @param outlet whose article it is
   * @param href the place in it
   * @param relayedBy who passes the words on, or null where the outlet itself does
   */
  public record Mention(String outlet, String href, @Nullable String relayedBy) {}

  /** All who say something in these articles, those with names first, the most quoted first. */
  public static List<Voice> of(Collection<KeptArticle> articles) {
    Map<String, Gathered> voices = new LinkedHashMap<>();
    for (KeptArticle kept : articles) {
      for (Statement statement : kept.findings().statements()) {
        Speaker speaker = statement.speaker();
        String key =
            speaker.name() == null
                ? "unnamed " + Folded.of(speaker.text())
                : Folded.of(speaker.name());
        voices.computeIfAbsent(key, none -> new Gathered(speaker)).add(kept, statement);
      }
    }
    return voices.values().stream()
        .map(Gathered::voice)
        .sorted(
            Comparator.comparing(Voice::named)
                .reversed()
                .thenComparingInt(voice -> -voice.sayings().size()))
        .toList();
  }

  /** Gathers one speaker's words. */
  private static final class Gathered {
    private final Speaker speaker;
    private @Nullable String role;
    private @Nullable String country;
    private final Map<String, Saying> sayings = new LinkedHashMap<>();

    Gathered(Speaker speaker) {
      this.speaker = speaker;
    }

    void add(KeptArticle kept, Statement statement) {
      role = role == null ? statement.speaker().role() : role;
      country = country == null ? Tongue.country(statement.speaker().country()) : country;
      Mention mention =
          new Mention(
              Outlet.of(kept),
              Address.place(kept.id(), statement.start()),
              statement.relayedBy().isEmpty() ? null : String.join(", ", statement.relayedBy()));
      Saying known = sayings.get(Folded.of(statement.content()));
      if (known == null) {
        sayings.put(Folded.of(statement.content()), saying(kept, statement, List.of(mention)));
      } else {
        List<Mention> mentions = new ArrayList<>(known.mentions());
        mentions.add(mention);
        sayings.put(Folded.of(statement.content()), with(known, mentions));
      }
    }

    Voice voice() {
      String name = speaker.name();
      String office = role == null ? country : country == null ? role : role + ", " + country;
      return new Voice(
          name == null ? speaker.text() : name,
          name != null,
          office,
          List.copyOf(sayings.values()));
    }

    private static Saying with(Saying saying, List<Mention> mentions) {
      return new Saying(
          saying.sentence(), saying.cue(), saying.kind(), saying.language(), List.copyOf(mentions));
    }

    private static Saying saying(KeptArticle kept, Statement statement, List<Mention> mentions) {
      String text = kept.article().text();
      int end = Math.min(statement.end(), text.length());
      String sentence = text.substring(Math.min(statement.start(), end), end);
      return new Saying(
          runs(sentence, statement.content()),
          statement.cue(),
          kind(statement.contentKind()),
          Tongue.tag(kept.article().language()),
          mentions);
    }

    private static List<Run> runs(String sentence, String content) {
      List<Run> runs = new ArrayList<>();
      int at = 0;
      for (Span words : Spoken.in(sentence, content)) {
        if (words.start() > at) {
          runs.add(new Run(sentence.substring(at, words.start()), false));
        }
        runs.add(new Run(sentence.substring(words.start(), words.end()), true));
        at = words.end();
      }
      if (at < sentence.length()) {
        runs.add(new Run(sentence.substring(at), false));
      }
      return List.copyOf(runs);
    }

    private static String kind(ContentKind kind) {
      return switch (kind) {
        case DIRECT -> "quoted";
        case INDIRECT -> "reported";
        case MIXED -> "partly quoted";
      };
    }
  }
}
