package dateline.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.claims.Actor;
import dateline.claims.Actors;
import dateline.claims.ContentKind;
import dateline.claims.Speaker;
import dateline.claims.Statement;
import dateline.extract.Credit;
import dateline.extract.Dateline;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.lineage.signature.Signature;
import dateline.pipeline.linking.Edges;
import dateline.pipeline.linking.KeptStory;
import dateline.pipeline.linking.SettledStory;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.stories.Passage;
import dateline.stories.Story;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import dateline.stories.novelty.Since;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExporterTest {
  private static final String LEAD = "BRENHOLM, 1 March (Nort) – The ferry was turned back.";
  private static final String SAID = "“Ice, nothing but ice”, harbour master Wenna Dray said.";
  private static final String HEADLINE = "Ferry \"Svana\", turned back\nby ice";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anArticleHasTheFieldsOfTheContract() {
    print();
    JsonNode full = rows(ExportKind.ARTICLES).getFirst();

    assertThat(full.propertyNames())
        .containsExactly(
            "id",
            "sourceId",
            "url",
            "canonicalUrl",
            "site",
            "kind",
            "pageKind",
            "tags",
            "headline",
            "deck",
            "authors",
            "published",
            "publishedPrecision",
            "publishedFrom",
            "modified",
            "dateline",
            "language",
            "text",
            "paragraphs",
            "images",
            "credits",
            "links",
            "primarySource",
            "spam",
            "version",
            "storyId");
    assertThat(full.get("kind")).hasToString("\"article\"");
    assertThat(full.get("pageKind")).hasToString("\"article\"");
    assertThat(full.get("headline").stringValue()).isEqualTo(HEADLINE);
    assertThat(full.get("published")).hasToString("\"2026-03-01\"");
    assertThat(full.get("publishedPrecision")).hasToString("\"day\"");
    assertThat(full.get("publishedFrom")).hasToString("\"inferred\"");
    assertThat(full.get("modified")).hasToString("\"2026-03-02T08:15:00Z\"");
    assertThat(full.get("dateline"))
        .hasToString("{\"place\":\"BRENHOLM\",\"date\":\"2026-03-01\"}");
    assertThat(full.get("text").stringValue()).isEqualTo(LEAD + "\n\n" + SAID);
    assertThat(full.get("paragraphs")).hasToString("2");
    assertThat(full.get("credits")).hasToString("[{\"name\":\"Nort\",\"evidence\":\"(Nort)\"}]");
    assertThat(full.get("links"))
        .hasToString("[{\"href\":\"https://nort.example/1\",\"text\":\"Nort\"}]");
    assertThat(full.get("primarySource"))
        .hasToString("{\"name\":\"Nort\",\"evidence\":\"(Nort)\"}");
    assertThat(full.get("spam")).hasToString("false");
    assertThat(full.get("version")).hasToString("1");
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    print();
    JsonNode bare = rows(ExportKind.ARTICLES).get(1);
    assertThat(bare.propertyNames())
        .containsExactly(
            "id",
            "sourceId",
            "kind",
            "pageKind",
            "tags",
            "authors",
            "text",
            "paragraphs",
            "images",
            "credits",
            "links",
            "spam",
            "version",
            "storyId");

    JsonNode reply = rows(ExportKind.ARTICLES).get(2);
    assertThat(reply.get("kind")).hasToString("\"reply\"");
    assertThat(reply.get("threadId")).hasToString("\"b\"");
    assertThat(reply.has("storyId")).isFalse();
  }

  @Test
  void copiesHaveTheFieldsOfTheContract() {
    print();
    List<JsonNode> copies = rows(ExportKind.COPIES);

    assertThat(copies.get(0).propertyNames())
        .containsExactly("from", "toName", "kind", "dependence", "confidence", "evidence");
    JsonNode copy = copies.get(1);
    assertThat(copy.propertyNames())
        .containsExactly(
            "from", "to", "kind", "containment", "dependence", "confidence", "evidence");
    assertThat(copy.get("kind")).hasToString("\"near-verbatim\"");
    JsonNode passage = copy.get("evidence").get(0);
    assertThat(passage.propertyNames())
        .containsExactly("kind", "fromStart", "fromEnd", "toStart", "toEnd", "text");
    assertThat(passage.get("text").stringValue())
        .isEqualTo(part(textOf("b"), passage, "fromStart", "fromEnd"))
        .isEqualTo(part(textOf("a"), passage, "toStart", "toEnd"));
    assertThat(copy.get("evidence").get(1).has("toStart")).isFalse();
  }

  @Test
  void storiesHaveTheFieldsOfTheContract() {
    print();
    JsonNode story = rows(ExportKind.STORIES).getFirst();

    assertThat(story.propertyNames())
        .containsExactly(
            "id",
            "headline",
            "summary",
            "language",
            "first",
            "last",
            "articleIds",
            "outlets",
            "originsLow",
            "originsHigh",
            "origins",
            "storylineId");
    assertThat(story.get("articleIds")).hasToString("[\"a\",\"b\"]");
    assertThat(story.get("first")).hasToString("\"2026-03-01\"");
    assertThat(story.get("originsLow")).hasToString("1");
    assertThat(story.get("originsHigh")).hasToString("2");
    assertThat(story.get("origins"))
        .hasToString(
            "[{\"articleId\":\"a\",\"firstKnown\":true,\"outlets\":[\"Brenholm News\"]},"
                + "{\"name\":\"Nort\",\"firstKnown\":true,\"outlets\":[]}]");
    JsonNode passage = story.get("summary").get(0);
    assertThat(passage.propertyNames()).containsExactly("articleId", "start", "end", "text");
    assertThat(passage.get("text").stringValue())
        .isEqualTo(part(textOf("a"), passage, "start", "end"));
  }

  @Test
  void storiesSinceATimeSayWhatIsNew() {
    print();
    JsonNode story = since("2026-03-01").getFirst();

    assertThat(story.get("since")).hasToString("\"2026-03-01\"");
    assertThat(story.get("newArticleIds")).hasToString("[\"a\"]");
    assertThat(story.has("newPassages")).isTrue();
    assertThat(since("2026-03-02")).isEmpty();
  }

  private List<JsonNode> since(String time) {
    StringWriter out = new StringWriter();
    new Exporter(store.catalogue(), store.corrections(), new Actors())
        .stories(Since.of(time), RowWriter.jsonLines(out)::write);
    return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void storylinesHaveTheFieldsOfTheContract() {
    print();
    assertThat(lines(ExportKind.STORYLINES))
        .isEqualTo(
            """
            {"id":"line-1","title":"Ferries","storyIds":["s"],"first":"2026-03-01","stories":[{"id":"s",\
            "headline":"Ferry \\"Svana\\", turned back\\nby ice","language":"en","first":"2026-03-01","last":"2026-03","outlets":2,"originsLow":1,\
            "originsHigh":2}]}
            """);
  }

  @Test
  void correctionsHaveTheFieldsOfTheContract() {
    print();
    assertThat(lines(ExportKind.CORRECTIONS))
        .isEqualTo(
            """
            {"number":1,"at":"2026-03-04T10:00:00Z","by":"Ada","kind":"split","articleIds":["b"],"otherIds":["a"],"undone":true,"note":"two ferries, surely"}
            {"number":2,"at":"2026-03-04T10:00:00Z","by":"Bo","kind":"undo","articleIds":[],"otherIds":[],"undoes":1,"undone":false}
            """);
  }

  @Test
  void statementsHaveTheFieldsOfTheContract() {
    print();
    JsonNode statement = rows(ExportKind.STATEMENTS).getFirst();

    assertThat(statement.propertyNames())
        .containsExactly(
            "id",
            "articleId",
            "storyId",
            "start",
            "end",
            "text",
            "cue",
            "content",
            "contentKind",
            "speaker",
            "relayedBy");
    assertThat(statement.get("contentKind")).hasToString("\"direct\"");
    assertThat(statement.get("speaker").propertyNames())
        .containsExactly("text", "actorId", "name", "role");
    assertThat(statement.get("text").stringValue())
        .isEqualTo(part(textOf("a"), statement, "start", "end"))
        .contains(statement.get("content").stringValue());
    assertThat(rows(ExportKind.ACTORS).getFirst().get("id"))
        .isEqualTo(statement.get("speaker").get("actorId"));
  }

  @Test
  void actorsOfAllArticlesAreOne() {
    print();
    assertThat(rows(ExportKind.ACTORS)).hasSize(1);
    JsonNode actor = rows(ExportKind.ACTORS).getFirst();

    assertThat(actor.propertyNames())
        .containsExactly("id", "name", "aliases", "kind", "country", "roles");
    assertThat(actor.get("kind")).hasToString("\"person\"");
    assertThat(actor.get("aliases")).hasToString("[\"Dray\",\"Wenna\"]");
    assertThat(actor.get("roles")).hasToString("[{\"title\":\"harbour master\"}]");
  }

  @ParameterizedTest
  @EnumSource(ExportKind.class)
  void rowsDoNotDependOnTheOrderOfArrival(ExportKind kind, @TempDir Path otherFolder) {
    print();
    String before = lines(kind);
    store.close();
    store = Store.open(otherFolder, Readings.CLOCK);
    Reading thread = second();
    store.archive().keep(List.of(thread, reply(thread)));
    store.archive().keep(List.of(first()));
    link();

    assertThat(lines(kind)).isEqualTo(before).isNotEmpty();
    assertThat(ExportKind.of(kind.word())).contains(kind);
  }

  @ParameterizedTest
  @EnumSource(ExportKind.class)
  void tablesHaveAllFieldsInTheOrderOfTheirHeader(ExportKind kind) {
    print();
    List<List<String>> table = Csv.read(csv(kind));
    List<String> header = table.getFirst();
    List<JsonNode> rows = rows(kind);

    assertThat(table).hasSize(rows.size() + 1);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      assertThat(header).containsAll(row.propertyNames());
      assertThat(table.get(i + 1)).hasSameSizeAs(header);
      for (int field = 0; field < header.size(); field++) {
        JsonNode value = row.path(header.get(field));
        String written =
            value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toString();
        assertThat(table.get(i + 1).get(field)).isEqualTo(written);
      }
    }
  }

  @Test
  void aFieldWithQuotesCommasOrLineBreaksIsQuoted() {
    print();
    assertThat(csv(ExportKind.ARTICLES))
        .startsWith("id,sourceId,url,")
        .contains(",\"Ferry \"\"Svana\"\", turned back\nby ice\",")
        .endsWith("\n");
  }

  @Test
  void anEmptyStoreGivesNoLinesAndABareHeader() {
    for (ExportKind kind : ExportKind.values()) {
      assertThat(lines(kind)).isEmpty();
      assertThat(csv(kind)).matches("[A-Za-z,]+\n");
    }
    assertThat(ExportKind.of("nonsense")).isEmpty();
  }

  private void print() {
    Reading second = second();
    store.archive().keep(List.of(first(), second, reply(second)));
    link();
  }

  private static Reading first() {
    int said = LEAD.length() + 2;
    return Readings.article("a")
        .headline(HEADLINE)
        .with(article ->
            article
                .url("https://news.example/a")
                .canonicalUrl("https://news.example/ferry")
                .site("Brenholm News")
                .deck("Ice again")
                .authors(List.of("Ada Quill"))
                .published(PageDate.inferred("2026-03-01"))
                .dateline(new Dateline("BRENHOLM", "2026-03-01"))
                .language("en")
                .images(List.of(new Image(null, "The ferry", null)))
                .credits(List.of(new Credit("Nort", "(Nort)")))
                .links(List.of(new Link("https://nort.example/1", "Nort")))
                .primarySource(new PrimarySource(null, "Nort", "(Nort)")))
        .modified("2026-03-02T08:15:00Z")
        .text(LEAD, SAID)
        .statement(
            new Statement(
                said,
                said + SAID.length(),
                "said",
                "Ice, nothing but ice",
                ContentKind.DIRECT,
                new Speaker("Wenna Dray", "Wenna Dray", "harbour master", null),
                List.of("Nort")))
        .actor(
            new Actor(
                "Wenna Dray", List.of("Dray"), Actor.Kind.PERSON, "NO", List.of("harbour master")))
        .build();
  }

  private static Reading second() {
    return Readings.article("b")
        .text(LEAD)
        .actor(new Actor("Wenna Dray", List.of("Wenna"), Actor.Kind.PERSON, null, List.of()))
        .build();
  }

  private static Reading reply(Reading thread) {
    return Readings.reply(thread, 2).text("The late one?").build();
  }

  private void link() {
    Copy copy =
        new Copy(
            "b",
            "a",
            null,
            Copy.Kind.NEAR_VERBATIM,
            1,
            0.9,
            List.of(
                new Evidence(Evidence.PASSAGE, 0, LEAD.length(), 0, LEAD.length(), LEAD),
                new Evidence(Evidence.TIME, -1, -1, null, null, "a day later")));
    Copy credited = new Copy("a", null, "Nort", Copy.Kind.CREDITED, 0, 0.7, List.of());
    store
        .links()
        .put(
            new Edges(
                "b", Signature.of(""), List.of(), List.of(), List.of(copy, credited), List.of()));
    Story story =
        new Story(
            "s",
            HEADLINE,
            "a",
            List.of(new Passage("a", 0, LEAD.length(), LEAD)),
            "en",
            List.of("a", "b"),
            2,
            PageDate.stated("2026-03-01"),
            PageDate.stated("2026-03"));
    Origins origins =
        new Origins(
            1,
            2,
            List.of(
                new Origin("a", null, List.of("Brenholm News")),
                new Origin(null, "Nort", List.of())));
    StorySketch sketch =
        new StorySketch(
            "s", HEADLINE, new float[] {1, 0}, new TreeMap<>(), new TreeSet<>(), null, null);
    store
        .links()
        .settle(
            List.of("a", "b"),
            List.of(new SettledStory(new KeptStory(story, origins), sketch)),
            List.of(copy, credited));
    store
        .links()
        .storylines(
            List.of(
                new Storyline("line-1", "Ferries", List.of("s"), LocalDate.of(2026, 3, 1), null)));
    correct();
  }

  private void correct() {
    Instant at = Instant.parse("2026-03-04T10:00:00Z");
    List.of(
            new Correction(
                1, at, "Ada", Kind.SPLIT, List.of("b"), List.of("a"), null, "two ferries, surely"),
            new Correction(2, at, "Bo", Kind.UNDO, List.of(), List.of(), 1, null))
        .forEach(entry -> store.corrections().append(entry, List.of()));
  }

  private String textOf(String id) {
    return store.catalogue().article(id).orElseThrow().article().text();
  }

  private static String part(String text, JsonNode offsets, String start, String end) {
    return text.substring(offsets.get(start).intValue(), offsets.get(end).intValue());
  }

  private List<JsonNode> rows(ExportKind kind) {
    return lines(kind).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private String lines(ExportKind kind) {
    StringWriter out = new StringWriter();
    export(kind, RowWriter.jsonLines(out));
    return out.toString();
  }

  private String csv(ExportKind kind) {
    StringWriter out = new StringWriter();
    export(kind, RowWriter.csv(out, kind));
    return out.toString();
  }

  private void export(ExportKind kind, RowWriter writer) {
    new Exporter(store.catalogue(), store.corrections(), new Actors()).export(kind, writer::write);
  }

  /** Reads comma-separated values after RFC 4180. */
  private static final class Csv {
    private Csv() {}

    static List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair = quoted && text.startsWith("\"\"", i);
        if (pair) {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n')) {
          field.append(c);
        } else {
          row.add(field.toString());
          field.setLength(0);
          if (c == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        }
      }
      return rows;
    }
  }
}
