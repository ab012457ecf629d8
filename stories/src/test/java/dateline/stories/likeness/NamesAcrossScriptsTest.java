package dateline.stories.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.names.Folding;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How often spellings of one name meet in ten scripts, and those of two names that are near. */
class NamesAcrossScriptsTest {

  private record Pair(String language, String written, String english, boolean same) {
    boolean meets() {
      Names here = names(language, written);
      Names there = names("en", english);
      return here.count(there) == 1 && here.beginnings().anyMatch(begin(there)::contains);
    }
  }

  private static Set<Long> begin(Names names) {
    return names.beginnings().boxed().collect(Collectors.toSet());
  }

  private static Names names(String language, String name) {
    return Names.of(
        Sketch.of(
            "x",
            null,
            null,
            language,
            null,
            Opening.EMPTY,
            Terms.NONE,
            Terms.NONE,
            Map.of(Folding.name(name), 1),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of()));
  }

  private static List<Pair> pairs() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            NamesAcrossScriptsTest.class.getResourceAsStream("/stories/names/pairs.txt"))) {
      List<Pair> pairs = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split(" \\| ");
        if (!line.startsWith("#")) {
          pairs.add(new Pair(parts[0], parts[1], parts[2], parts[3].equals("same")));
        }
      }
      return pairs;
    }
  }

  /**
   * Nine in ten spellings meet. What meets falsely has consonants of the same classes, as "لندن"
   * has with "Linden"; so a page needs two such names to be taken for one of the same happening.
   */
  @Test
  void spellingsOfOneNameMeetAndNearMissesDoNot() throws IOException {
    List<Pair> same = pairs().stream().filter(Pair::same).toList();
    List<Pair> other = pairs().stream().filter(pair -> !pair.same()).toList();
    List<Pair> missed = same.stream().filter(pair -> !pair.meets()).toList();
    List<Pair> mistaken = other.stream().filter(Pair::meets).toList();

    assertThat(missed).as("missed of %d", same.size()).hasSizeLessThanOrEqualTo(same.size() / 10);
    assertThat(mistaken)
        .as("mistaken of %d", other.size())
        .hasSizeLessThanOrEqualTo(other.size() / 6);
  }
}
