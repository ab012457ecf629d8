package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often spellings of one name meet in ten scripts, and those of two names that are near. */
class NamesAcrossScriptsTest {

  private record Pair(String language, String written, String english, boolean same) {
    boolean meets() {
      Names here = names(language, written);
      Names there = names("en", english);
      return here.count(there) == 1;
    }
  }

  private static Names names(String language, String name) {
    return Names.of(
        Sketch.of(
            "x",
            null,
            null,
            language,
            null,
            new float[0],
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

  @Test
  void spellingsOfOneNameMeetAndNearMissesDoNot() throws IOException {
    List<Pair> all = pairs();
    List<Pair> missed = all.stream().filter(pair -> pair.same() && !pair.meets()).toList();
    List<Pair> false_ = all.stream().filter(pair -> !pair.same() && pair.meets()).toList();

    assertThat(missed).as("%d of %d are missed", missed.size(), all.size()).hasSize(0);
    assertThat(false_).isEmpty();
  }
}
