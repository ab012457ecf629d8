package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.SpeechVerb;
import dateline.claims.attribution.Wording;
import dateline.claims.naming.Persons;
import dateline.claims.quotation.Quotation;
import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Dateline;
import dateline.extract.dateline.DatelineReader;
import dateline.language.Annotation;
import dateline.language.Sentence;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the statements of an article: who said what. Immutable. */
public final class Statements {

  private static final Set<Body.Kind> READ =
      Set.of(Body.Kind.PARAGRAPH, Body.Kind.LIST_ITEM, Body.Kind.QUOTATION);

  private final Idiom english = new English();
  private final Map<String, Idiom> others;

  /** Statements in English by parts of speech, and in the languages that have a wording. */
  public Statements() {
    this.others =
        Wording.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, Untagged::new));
  }

  /** The statements of an article, in order of the text. */
  public List<Statement> find(Article article, Annotation annotation) {
    String language = article.language();
    Idiom idiom = language == null ? english : others.getOrDefault(language, english);
    List<Sentence> sentences = behindDateline(article, annotation.sentences());
    return new Reading(article.text(), annotation, sentences, idiom).of(article.body().blocks());
  }

  /** What stands in front of a report, of where and for whom it is, is said by nobody in it. */
  private static List<Sentence> behindDateline(Article article, List<Sentence> sentences) {
    Dateline dateline = article.dateline();
    if (dateline == null || article.body().blocks().isEmpty()) {
      return sentences;
    }
    Body.Block first = article.body().blocks().getFirst();
    int begin = first.start() + DatelineReader.past(dateline, article.body().textOf(first));
    return sentences.stream()
        .map(sentence -> from(sentence, begin))
        .filter(sentence -> !sentence.tokens().isEmpty())
        .toList();
  }

  private static Sentence from(Sentence sentence, int begin) {
    if (sentence.start() >= begin) {
      return sentence;
    }
    return new Sentence(
        Math.min(begin, sentence.end()),
        sentence.end(),
        sentence.tokens().stream().filter(token -> token.start() >= begin).toList());
  }

  /** One article being read from top to bottom. */
  private static final class Reading {
    private final String text;
    private final List<Sentence> sentences;
    private final Idiom idiom;
    private final Speakers speakers;
    private final List<Statement> found = new ArrayList<>();

    /** Who speaks on if the next paragraph is a bare quotation. */
    private @Nullable Speaker speaksOn;

    /** Whether a clause about the speaker stands between the last quotation and the next. */
    private boolean aside;

    private List<String> relaysOn = List.of();
    private @Nullable String lastRelay;
    private int next;

    Reading(String text, Annotation annotation, List<Sentence> sentences, Idiom idiom) {
      this.text = text;
      this.sentences = sentences;
      this.idiom = idiom;
      Persons persons = Persons.of(annotation, idiom.roles());
      this.speakers = new Speakers(text, annotation.names(), persons, idiom);
    }

    List<Statement> of(List<Body.Block> blocks) {
      for (Body.Block block : blocks) {
        if (READ.contains(block.kind())) {
          paragraph(block.start(), block.end());
        } else {
          speaksOn = null;
        }
      }
      return List.copyOf(found);
    }

    private void paragraph(int start, int end) {
      List<Clause> clauses =
          Clause.of(text, sentencesIn(start, end), idiom.quotations(text, start, end), end);
      boolean first = true;
      for (Clause clause : clauses) {
        int before = found.size();
        Speaker speaker = clause(clause, first);
        speakers.leave(clause, speaker);
        if (found.size() == before && !clause.isOnlyQuotation() && !introduces(clause)) {
          aside = speakers.isAboutLast(clause) && !first;
          speaksOn = aside ? speaksOn : null;
        }
        first = false;
      }
    }

    private List<Sentence> sentencesIn(int start, int end) {
      while (next < sentences.size() && sentences.get(next).start() < start) {
        next++;
      }
      int from = next;
      while (next < sentences.size() && sentences.get(next).start() < end) {
        next++;
      }
      return sentences.subList(from, next);
    }

    private @Nullable Speaker clause(Clause clause, boolean opensParagraph) {
      if (clause.isOnlyQuotation()) {
        return continued(clause, opensParagraph);
      }
      if (introduces(clause)) {
        speaksOn = speakers.subjectOf(clause);
        relaysOn = List.of();
      }
      List<Attribution> attributions = idiom.attributor().attributions(clause);
      List<String> relays = new ArrayList<>();
      List<Attribution> voices = new ArrayList<>();
      for (Attribution attribution : attributions) {
        boolean relay = attributions.size() > 1 && isRelay(clause, attribution, attributions);
        if (relay) {
          relays.add(relayName(speakers.of(clause, attribution)));
        } else {
          voices.add(attribution);
        }
      }
      Speaker last = null;
      List<Content> reported = new ArrayList<>();
      for (Attribution voice : voices) {
        Speaker speaker = speakers.of(clause, voice);
        Content content = idiom.content(clause, voice, attributions);
        boolean nobody = speaker.text().isEmpty();
        if (content != null && (nobody || isWithin(clause, voice, reported))) {
          continue;
        }
        if (content != null) {
          report(clause, voice, content, speaker, withHearer(clause, voice, relays));
          reported.add(content);
        }
        if (content != null || introduces(clause)) {
          last = last == null ? speaker : last;
          if (isMedium(clause, voice) && speaker.name() != null) {
            lastRelay = speaker.text();
          }
          speaksOn = last;
          aside = false;
          relaysOn = relays;
        }
      }
      return last;
    }

    private static boolean introduces(Clause clause) {
      return clause.word(clause.items().size() - 1).equals(":");
    }

    /** The relays, and the outlet to which the source spoke: "told the Daily Courier". */
    private List<String> withHearer(Clause clause, Attribution voice, List<String> relays) {
      boolean told = clause.items().get(voice.cueFrom()).lemma().equals("tell");
      String hearer = told ? speakers.organizationAt(clause, voice.cueTo()) : null;
      if (hearer == null || relays.contains(hearer)) {
        return relays;
      }
      List<String> all = new ArrayList<>(relays);
      all.add(hearer);
      return all;
    }

    /** "The outlet" is the one named last. */
    private String relayName(Speaker relay) {
      String written = relay.text();
      boolean named = relay.name() != null;
      if (named) {
        lastRelay = written;
      } else if (lastRelay != null && written.regionMatches(true, 0, "the ", 0, 4)) {
        return lastRelay;
      }
      return written;
    }

    /** Whether a cue stands in what was already reported of another: "he said they hoped". */
    private static boolean isWithin(Clause clause, Attribution voice, List<Content> reported) {
      int cue = clause.items().get(voice.cueFrom()).start();
      return reported.stream()
          .flatMap(content -> content.parts().stream())
          .anyMatch(part -> part.start() <= cue && cue < part.end());
    }

    /** Whether the source only passes on what another source of the clause says. */
    private boolean isRelay(Clause clause, Attribution attribution, List<Attribution> all) {
      boolean another =
          all.stream()
              .anyMatch(other ->
                  other.sourceFrom() != attribution.sourceFrom() && !isMedium(clause, other));
      return another && isMedium(clause, attribution);
    }

    private boolean isMedium(Clause clause, Attribution attribution) {
      List<Token> source = clause.items().subList(attribution.sourceFrom(), attribution.sourceTo());
      if (source.isEmpty()) {
        return false;
      }
      Token head = source.getLast();
      boolean name =
          head.tag().startsWith("NNP")
              && attribution.from() > 0
              && attribution.verb() != SpeechVerb.ACTING
              && !speakers.isPerson(head)
              && isLast(clause, attribution);
      return name || source.stream().anyMatch(idiom::isMedium);
    }

    private boolean isLast(Clause clause, Attribution attribution) {
      return clause.items().size() - attribution.to() <= 4;
    }

    private void report(
        Clause clause, Attribution voice, Content content, Speaker speaker, List<String> relays) {
      Token cueFirst = clause.items().get(voice.cueFrom());
      String cue =
          voice.cueTo() == voice.cueFrom()
              ? ""
              : text.substring(cueFirst.start(), clause.items().get(voice.cueTo() - 1).end());
      found.add(
          new Statement(
              clause.start(),
              clause.end(),
              cue,
              content.of(text),
              content.kind(),
              speaker,
              relays));
    }

    /** A bare quotation is more of what was said before it, if anything was. */
    private @Nullable Speaker continued(Clause clause, boolean opensParagraph) {
      Speaker speaker = speaksOn;
      if (speaker == null || (aside && opensParagraph)) {
        speaksOn = null;
        return null;
      }
      StringBuilder content = new StringBuilder();
      for (Quotation quotation : clause.quotations()) {
        content.append(content.isEmpty() ? "" : " ").append(quotation.content(text));
      }
      Statement last = found.isEmpty() ? null : found.getLast();
      boolean sameQuotation =
          !opensParagraph && last != null && last.contentKind() == ContentKind.DIRECT;
      if (last != null && sameQuotation) {
        found.set(
            found.size() - 1,
            new Statement(
                last.start(),
                clause.end(),
                last.cue(),
                last.content() + " " + content,
                ContentKind.DIRECT,
                last.speaker(),
                last.relayedBy()));
      } else {
        found.add(
            new Statement(
                clause.start(),
                clause.end(),
                "",
                content.toString(),
                ContentKind.DIRECT,
                speaker,
                relaysOn));
      }
      return speaker;
    }
  }
}
