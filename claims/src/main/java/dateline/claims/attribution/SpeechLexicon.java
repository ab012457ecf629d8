package dateline.claims.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The English verbs of speech and nouns of speakers. Immutable. */
public final class SpeechLexicon {
  private final Map<SpeechVerb, Set<String>> verbs = new EnumMap<>(SpeechVerb.class);
  private final Set<String> roles = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> media = new HashSet<>();

  /** Reads the lexicon from the class path. */
  public SpeechLexicon() {
    for (String line : lines("en.txt")) {
      String[] words = line.split(" ");
      Set<String> lemmas =
          verbs.computeIfAbsent(SpeechVerb.valueOf(words[0]), key -> new HashSet<>());
      lemmas.addAll(List.of(words).subList(1, words.length));
    }
    read("roles-en.txt", roles);
    read("bodies-en.txt", bodies);
    read("media-en.txt", media);
  }

  /** What a verb asks of its content; empty for verbs of other things. */
  public Set<SpeechVerb> verb(String lemma) {
    Set<SpeechVerb> kinds = EnumSet.noneOf(SpeechVerb.class);
    verbs.forEach((kind, lemmas) -> addIf(lemmas.contains(lemma), kinds, kind));
    return kinds;
  }

  private static void addIf(boolean condition, Set<SpeechVerb> kinds, SpeechVerb kind) {
    if (condition) {
      kinds.add(kind);
    }
  }

  /** Whether a noun names someone who can speak. */
  public boolean isSource(String lemma) {
    return roles.contains(lemma) || bodies.contains(lemma) || media.contains(lemma);
  }

  /** Whether a noun names a person by office or profession. */
  public boolean isRole(String lemma) {
    return roles.contains(lemma);
  }

  /** Whether a noun names someone who passes on what others say. */
  public boolean isMedium(String lemma) {
    return media.contains(lemma);
  }

  private static void read(String file, Set<String> words) {
    lines(file).forEach(line -> words.addAll(List.of(line.split(" "))));
  }

  private static List<String> lines(String file) {
    try (InputStream in = SpeechLexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon " + file + " is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The lexicon " + file + " cannot be read", e);
    }
  }
}
