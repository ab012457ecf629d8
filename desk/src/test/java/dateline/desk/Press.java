package dateline.desk;

import dateline.claims.ContentKind;
import dateline.claims.Speaker;
import dateline.claims.Statement;
import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.desk.correction.Corrector;
import dateline.desk.inbox.Intake;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Credit;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.lineage.signature.Signature;
import dateline.pipeline.Timings;
import dateline.pipeline.correcting.Correcting;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.linking.Edges;
import dateline.pipeline.linking.KeptStory;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.SettledStory;
import dateline.pipeline.linking.Settling;
import dateline.pipeline.reading.Findings;
import dateline.pipeline.reading.Reading;
import dateline.store.Store;
import dateline.stories.Passage;
import dateline.stories.Story;
import dateline.stories.StoryWriter;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small made-up press, kept by hand: copies, a thread, two languages more, and an attacker. */
final class Press {
  static final String EVIL = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z"));
  static final String QUOTE = "The bridge stays shut until every bolt has been counted";
  static final String LEAD =
      "The swing bridge at Ostrel was closed on Monday after inspectors found loose bolts.";
  static final String SAID = "“" + QUOTE + ",” harbour master Wenna Dray said.";

  /** Takes no sources in. */
  static final Enrolment NOBODY =
      new Enrolment() {
        @Override
        public String obstacle() {
          return "Nothing is fetched here.";
        }

        @Override
        public Source enrol(String address, Description description) {
          throw new RefusedSource(obstacle());
        }
      };

  /** Takes nothing in. */
  static final Intake CLOSED = new Intake.Closed("No token is set");

  private final Store store;

  Press(Store store) {
    this.store = store;
  }

  static Store open(Path folder) {
    return Store.open(folder, CLOCK);
  }

  /** Enters corrections of a store's stories, as the program does. */
  static Corrector corrector(Store store) {
    return new Correcting(store.links(), store.corrections(), linker(store), CLOCK)::enter;
  }

  static Linker linker(Store store) {
    Copies copies = new Copies();
    return new Linker(
        store.links(),
        store.corrections(),
        new InMemoryNeighbours(),
        copies,
        new Settling(copies, new StoryWriter()),
        new Timings(() -> 0L));
  }

  /** Keeps everything. */
  void print() {
    bridge();
    reopening();
    attack();
    store
        .archive()
        .refuse(
            new Refusal(
                "cut/<b>off</b>.html",
                Path.of("cut.html"),
                "is cut off in the middle",
                "<p".getBytes(StandardCharsets.UTF_8)));
    store.search().refresh();
  }

  private void bridge() {
    keep(
        "wire",
        article("Wirrel Wire", "Ostrel swing bridge shut", "2026-03-02T08:15:00Z", "en", body()));
    keep(
        "post",
        article("The Ostrel Post", "Bridge shut: bolts loose", "2026-03-02T10:40", "en", body()));
    keep(
        "blog",
        article(
            "Quay Diary",
            null,
            "2026-03",
            "en",
            new Body.Builder().add(Body.Kind.PARAGRAPH, LEAD).build()));
    keep(
        "east",
        article(
            "Остельский вестник",
            "Мост в Остреле закрыт",
            "2026-03-03",
            "ru",
            new Body.Builder()
                .add(Body.Kind.PARAGRAPH, "Мост закрыли в понедельник, сообщает агентство Норт.")
                .build()));
    keep(
        "south",
        article(
            null,
            "إغلاق الجسر المتحرك في أوستريل بعد العثور على مسامير مفكوكة",
            null,
            "ar",
            new Body.Builder()
                .add(
                    Body.Kind.PARAGRAPH,
                    "أغلق الجسر يوم الاثنين بعد أن وجد المفتشون مسامير مفكوكة.")
                .build()));
    correction();
    thread();
    List<Copy> copies =
        List.of(
            new Copy(
                "post",
                "wire",
                null,
                Copy.Kind.NEAR_VERBATIM,
                0.934,
                0.97,
                List.of(
                    new Evidence(Evidence.PASSAGE, 0, LEAD.length(), 0, LEAD.length(), LEAD),
                    new Evidence(Evidence.CREDIT, -1, -1, null, null, "(Wirrel Wire)"))),
            new Copy("blog", "post", null, Copy.Kind.EXCERPT, 0.4, 0.42, List.of()),
            new Copy("east", null, "Nort Agency", Copy.Kind.CREDITED, 0, 0.8, List.of()));
    Story story =
        new Story(
            "story-bridge",
            "Bridge shut: bolts loose",
            "post",
            List.of(
                new Passage("wire", 0, LEAD.length(), LEAD),
                new Passage("post", LEAD.length() + 2, LEAD.length() + 2 + SAID.length(), SAID)),
            "en",
            List.of("wire", "post", "blog", "east", "south", "topic"),
            6,
            PageDate.stated("2026-03-02T08:15:00Z"),
            PageDate.stated("2026-03-03"));
    settle(
        new KeptStory(
            story,
            new Origins(
                3,
                4,
                List.of(
                    new Origin("wire", null, List.of("Wirrel Wire", "The Ostrel Post")),
                    new Origin("blog", null, List.of("Quay Diary")),
                    new Origin("south", null, List.of("paper.example")),
                    new Origin(null, "Nort Agency", List.of())))),
        copies);
  }

  private void thread() {
    keep(
        "topic",
        Article.builder(Article.Kind.POST)
            .site("Mudflat Forum")
            .headline("That bridge")
            .authors(List.of("gull"))
            .body(text("Shut again, who would have thought."))
            .language("en")
            .build());
    reply("topic-2", "heron", "My uncle tightened those bolts in 1988.", false);
    reply("topic-3", "best-deals", "Buy cheap bolts today " + EVIL, true);
  }

  private void reopening() {
    keep(
        "open",
        article(
            "The Ostrel Post",
            "Bridge open again",
            "2026-03-20",
            "en",
            text("The swing bridge opened on Friday.")));
    Story story =
        new Story(
            "story-open",
            "Bridge open again",
            "open",
            List.of(new Passage("open", 0, 34, "The swing bridge opened on Friday.")),
            "en",
            List.of("open"),
            1,
            PageDate.stated("2026-03-20"),
            PageDate.stated("2026-03-20"));
    settle(
        new KeptStory(
            story,
            new Origins(1, 1, List.of(new Origin("open", null, List.of("The Ostrel Post"))))),
        List.of());
    store
        .links()
        .storylines(
            List.of(
                new Storyline(
                    "line-bridge",
                    "Ostrel, Wenna Dray: bridge",
                    List.of("story-bridge", "story-open"),
                    LocalDate.of(2026, 3, 2),
                    LocalDate.of(2026, 3, 20))));
  }

  private void attack() {
    String text = "Evil text " + EVIL + " and more.";
    Article evil =
        Article.builder(Article.Kind.ARTICLE)
            .site(EVIL)
            .headline(EVIL)
            .deck(EVIL)
            .authors(List.of(EVIL))
            .url("javascript:alert(1)")
            .language("en\" onload=\"x")
            .published(PageDate.inferred("2026-02-01"))
            .body(
                new Body.Builder()
                    .add(Body.Kind.HEADING, EVIL)
                    .add(Body.Kind.PARAGRAPH, text)
                    .add(Body.Kind.TABLE_ROW, EVIL + " | b")
                    .add(Body.Kind.TABLE_ROW, "c | d")
                    .add(Body.Kind.LIST_ITEM, EVIL)
                    .add(Body.Kind.QUOTATION, EVIL)
                    .build())
            .images(List.of(new Image("javascript:alert(2)", EVIL, EVIL)))
            .credits(List.of(new Credit(EVIL, EVIL)))
            .links(
                List.of(
                    new Link("javascript:alert(3)", "good"),
                    new Link("https://paper.example/a?b=<c>", EVIL)))
            .primarySource(new PrimarySource("data:text/html,x", null, EVIL))
            .build();
    int start = evil.text().indexOf("Evil text");
    Statement statement =
        new Statement(
            start,
            start + text.length(),
            EVIL,
            EVIL,
            ContentKind.DIRECT,
            new Speaker(EVIL, EVIL, EVIL, "RU"),
            List.of(EVIL));
    keep("evil", evil, List.of(statement));
    Story story =
        new Story(
            "story-evil",
            EVIL,
            "evil",
            List.of(new Passage("evil", start, start + text.length(), text)),
            "en",
            List.of("evil"),
            1,
            PageDate.inferred("2026-02-01"),
            PageDate.inferred("2026-02-01"));
    settle(
        new KeptStory(story, new Origins(1, 1, List.of(new Origin("evil", null, List.of(EVIL))))),
        List.of(
            new Copy(
                "evil",
                null,
                EVIL,
                Copy.Kind.CREDITED,
                0,
                0.9,
                List.of(new Evidence(Evidence.CREDIT, -1, -1, null, null, EVIL)))));
  }

  private void correction() {
    keep(
        "post",
        article(
            "The Ostrel Post",
            "Bridge shut: bolts very loose",
            "2026-03-02T10:40",
            "en",
            new Body.Builder()
                .add(Body.Kind.PARAGRAPH, LEAD)
                .add(Body.Kind.PARAGRAPH, SAID)
                .add(Body.Kind.PARAGRAPH, "Corrected on Tuesday.")
                .build()),
        List.of(said()));
  }

  private static Statement said() {
    int start = LEAD.length() + 2;
    return new Statement(
        start,
        start + SAID.length(),
        "said",
        QUOTE,
        ContentKind.DIRECT,
        new Speaker("harbour master Wenna Dray", "Wenna Dray", "harbour master", null),
        List.of());
  }

  private static Body body() {
    return new Body.Builder().add(Body.Kind.PARAGRAPH, LEAD).add(Body.Kind.PARAGRAPH, SAID).build();
  }

  private static Body text(String paragraph) {
    return new Body.Builder().add(Body.Kind.PARAGRAPH, paragraph).build();
  }

  private static Article article(
      @Nullable String site,
      @Nullable String headline,
      @Nullable String date,
      String language,
      Body body) {
    return Article.builder(Article.Kind.ARTICLE)
        .site(site)
        .headline(headline)
        .language(language)
        .body(body)
        .url("https://paper.example/a")
        .published(date == null ? null : PageDate.stated(date))
        .build();
  }

  private void keep(String id, Article article) {
    keep(id, article, article.text().contains(SAID) ? List.of(said()) : List.of());
  }

  private void keep(String id, Article article, List<Statement> statements) {
    keep(id, null, article, statements);
    store.links().put(new Edges(id, Signature.of(""), List.of(), List.of(), List.of(), List.of()));
  }

  private void reply(String id, String author, String text, boolean spam) {
    keep(
        id,
        "topic",
        Article.builder(Article.Kind.REPLY)
            .authors(List.of(author))
            .body(text(text))
            .spam(spam)
            .build(),
        List.of());
  }

  private void keep(
      String id, @Nullable String parent, Article article, List<Statement> statements) {
    List<Findings.Span> sentences = new ArrayList<>();
    article
        .body()
        .blocks()
        .forEach(block -> sentences.add(new Findings.Span(block.start(), block.end())));
    Findings findings = new Findings(sentences, List.of(), List.of(), statements, List.of());
    String hash = String.format("%016x", article.hashCode());
    store
        .archive()
        .keep(
            List.of(
                new Reading(
                    id,
                    parent,
                    id + ".html",
                    hash,
                    null,
                    article,
                    findings,
                    Signature.of(""),
                    null)));
  }

  private void settle(KeptStory kept, List<Copy> copies) {
    Story story = kept.story();
    String last = story.articleIds().getLast();
    store.links().put(new Edges(last, Signature.of(""), List.of(), List.of(), copies, List.of()));
    StorySketch sketch =
        new StorySketch(
            story.id(),
            story.headline(),
            new float[] {1},
            new TreeMap<>(),
            new TreeSet<>(),
            story.first(),
            story.last());
    store.links().settle(story.articleIds(), List.of(new SettledStory(kept, sketch)), copies);
  }
}
