package dateline.language.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Annotation;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** One annotator for all: loading takes seconds. */
class CoreNlpAnnotatorTest {

  private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();
  private static final LocalDate DAY = LocalDate.of(2025, 3, 6);

  @Example
  void namesOfAllThreeKinds() {
    Annotation read =
        read("Anna Keller, who leads the Harbour Trust Organization, flew from Berlin to Paris.");
    assertThat(read.names())
        .extracting(Name::kind)
        .containsExactly(
            Name.Kind.PERSON, Name.Kind.ORGANIZATION, Name.Kind.PLACE, Name.Kind.PLACE);
    assertThat(read.names().getFirst().text()).isEqualTo("Anna Keller");
  }

  @Example
  void lemmasAndTags() {
    List<Token> tokens = read("The ministers were saying nothing.").sentences().getFirst().tokens();
    assertThat(tokens).extracting(Token::lemma).contains("minister", "be", "say", "nothing");
    assertThat(tokens).extracting(Token::tag).contains("NNS", "VBD", "VBG");
  }

  @Example
  void headlineAndTableRowsAreSentencesOfTheirOwn() {
    Annotation read =
        read(
            "Ferry Back In Service\n\nThe ferry sails again.\n\nPort | Boats\nOslo | 12\nRiga | 7");
    assertThat(read.sentences()).hasSize(5);
  }

  @Example
  void aHyphenedSurnameIsOneName() {
    assertThat(read("Prime Minister Erik Solberg-Lund resigned in May.").names())
        .extracting(Name::text)
        .contains("Erik Solberg-Lund");
  }

  @Example
  void aHeadlineInCapitalsIsNotOneName() {
    Annotation read =
        read(
            "ANNA KELLER MEETS MINISTER IN BERLIN\n\n"
                + "Anna Keller met the minister on Monday. She meets him every week in Berlin.");
    assertThat(read.names()).extracting(Name::text).contains("ANNA KELLER", "BERLIN");
  }

  @Example
  void longSentencesAreCut() {
    Annotation read = read("boats and ".repeat(2_000));
    assertThat(read.sentences())
        .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(150));
    assertThat(read.sentences()).hasSizeGreaterThan(10);
  }

  @Example
  void onlyTheHeadOfAHugeTextIsRead() {
    Annotation read = read("Rain fell. ".repeat(30_000));
    assertThat(read.sentences().getLast().end())
        .isLessThanOrEqualTo(CoreNlpAnnotator.MAX_TEXT)
        .isGreaterThan(CoreNlpAnnotator.MAX_TEXT - 100);
  }

  @Example
  void datesAreResolved() {
    assertThat(read("The deal was signed on Wednesday.").dates())
        .singleElement()
        .satisfies(date -> assertThat(date.value()).isEqualTo("2025-03-05"));
  }

  @Example
  void threadsReadAlike() throws Exception {
    String text = "“Rain,” said Anna Keller of the Harbour Trust in Oslo. ".repeat(20);
    Annotation alone = read(text);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Annotation>> readings =
          pool.invokeAll(java.util.Collections.nCopies(16, () -> read(text)));
      for (Future<Annotation> reading : readings) {
        assertThat(reading.get()).isEqualTo(alone);
      }
    }
  }

  @Property(tries = 150)
  void everyTextIsTheSubstringAtItsOffsets(@ForAll @StringLength(max = 400) String text) {
    check(text, read(text));
  }

  @Property(tries = 60)
  void brokenSurrogatesAndOddBlanksDoNoHarm(@ForAll int seed) {
    String[] parts = {
      "\ud83d", "\ude00", "\u0000", "\u200b", "\u2028", "\n\n", "\n", "Anna Keller", "“", "”", "\"",
      " | ", "said", "\u202e", "e\u0301", "\ud83d\ude00", "…", ".", "\t", "\ufeff", "中文", "\u0085"
    };
    java.util.Random random = new java.util.Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
    }
    check(text.toString(), read(text.toString()));
  }

  private static void check(String text, Annotation read) {
    int end = 0;
    for (Sentence sentence : read.sentences()) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      end = sentence.end();
      for (Token token : sentence.tokens()) {
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
      }
    }
    for (Name name : read.names()) {
      assertThat(name.text()).isEqualTo(text.substring(name.start(), name.end()));
    }
  }

  private static Annotation read(String text) {
    return ANNOTATOR.annotate(text, "en", DAY);
  }
}
