package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import dateline.extract.PageDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up threads as the forums' programs print them, and articles with comments beside them. */
class ThreadDumpTest {
  private static final DumpReader READER = new DumpReader();

  private static Extraction read(String dump) throws ExtractionException {
    return READER.read(Page.of("dump", Page.Form.TEXT, dump));
  }

  /** A post that is to be printed. */
  private record Told(String author, String text, LocalDateTime time) {
    String time(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
  }

  private static final String TITLE = "Ferry to Little Skerry delayed";

  private static String smf(List<Told> posts) {
    StringBuilder out = new StringBuilder("Isle Talk\nHome\nSearch\n\n" + TITLE + "\n");
    for (int i = 0; i < posts.size(); i++) {
      Told post = posts.get(i);
      String date = post.time("MMMM dd, yyyy, hh:mm:ss a");
      out.append(
          i == 0
              ? "Started by %s, %s\n\nPrevious topic - Next topic\n\n%s\n\n%s\n\nLogged\n"
                  .formatted(post.author, date, post.author, post.text)
              : "\n%s\n\n#%d\n%s\n\n%s\n\nLogged\n".formatted(post.author, i, date, post.text));
    }
    return out + "\nQuick Reply\nName:\nEmail:\n";
  }

  private static String vBulletin(List<Told> posts) {
    StringBuilder out =
        new StringBuilder("Forum\nRoads\nThread: " + TITLE + "\nThread Tools\nDisplay\n");
    for (int i = 0; i < posts.size(); i++) {
      Told post = posts.get(i);
      out.append(
          "\n%s\n#%d\n%s\nSenior Member\nJoin Date: Jan 2006\nPosts: 640\n\n%s\n\nReply With Quote\n"
              .formatted(post.time("MM-dd-yyyy, hh:mm a"), i + 1, post.author, post.text));
    }
    return out + "\nSimilar Threads\nBus to the harbour\nBy someone in forum Roads\n";
  }

  private static String xenForo(List<Told> posts) {
    StringBuilder out =
        new StringBuilder("Forums\nMembers\nLog in\n" + TITLE + "\nThread starter\n");
    out.append(posts.getFirst().author).append("\nStart date\nMar 2, 2026\nForums\nNews\n");
    for (int i = 0; i < posts.size(); i++) {
      Told post = posts.get(i);
      out.append(
          "%s\n%s\nActive member\nJoined\nAug 4, 2019\nMessages\n312\n%s\nAdd bookmark\n#%d\n%s\n"
              .formatted(post.author, post.author, post.time("MMM d, yyyy"), i + 1, post.text));
    }
    return out + "You must log in or register to reply here.\nShare:\nSimilar threads\n";
  }

  private static String phpBb(List<Told> posts) {
    StringBuilder out =
        new StringBuilder("Board index ‹ Valley ‹ Roads\n\n" + TITLE + "\n\nPost Reply\n");
    out.append(posts.size()).append(" posts • Page 1 of 1\n");
    for (int i = 0; i < posts.size(); i++) {
      Told post = posts.get(i);
      out.append(
          "\n%s%s\nQuote\nby %s » %s\n\n%s\n\nTop\n"
              .formatted(
                  i == 0 ? "" : "Re: ",
                  TITLE,
                  post.author,
                  post.time("EEE MMM dd, yyyy h:mm a").toLowerCase(Locale.ROOT),
                  post.text));
    }
    return out + "\nPost Reply\nReturn to “Roads”\nJump to\n";
  }

  private static String discourse(List<Told> posts) {
    StringBuilder out = new StringBuilder(TITLE + "\nNews\n");
    for (int i = 0; i < posts.size(); i++) {
      Told post = posts.get(i);
      out.append(
          "\n%s %s %d\n\n%s\n\n2 Likes\n"
              .formatted(post.author, post.time("MMMM d, yyyy, h:mma"), i + 1, post.text));
    }
    return out + "\nRelated topics\nTopic Replies Views Activity\nTram line 3 12 410 May 2, 2025\n";
  }

  /** How a program prints a thread, and how exactly it dates posts. */
  private record Form(
      Function<List<Told>, String> printed, Function<LocalDateTime, PageDate> exact) {}

  private static PageDate minute(LocalDateTime time) {
    return PageDate.stated(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(time));
  }

  @Provide
  Arbitrary<Form> forms() {
    Form smf =
        new Form(
            ThreadDumpTest::smf,
            time ->
                PageDate.stated(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(time)));
    return Arbitraries.of(
        smf,
        new Form(ThreadDumpTest::vBulletin, ThreadDumpTest::minute),
        new Form(ThreadDumpTest::xenForo, time -> PageDate.stated(time.toLocalDate().toString())),
        new Form(ThreadDumpTest::phpBb, ThreadDumpTest::minute),
        new Form(ThreadDumpTest::discourse, ThreadDumpTest::minute));
  }

  /** Posts that follow one another, the first of them on a day that is no month. */
  @Provide
  Arbitrary<List<Told>> threads() {
    Arbitrary<String> authors =
        Arbitraries.of(
            "brine", "moss_heather", "dunlin77", "Ana Lind", "x.tide", "stonechat", "Rosehip");
    Arbitrary<String> texts =
        Arbitraries.of(
            "The shipyard says that it will not be ready before autumn.",
            "My sister missed her appointment because of the old one, and nobody pays for that.",
            "I have asked the council what it plans to do in the summer, but they do not answer.",
            "We stood on the quay in the rain, and then they told us to go home again.",
            "Who decides whether it sails, the master or the harbour board or the county itself?",
            "There is a meeting about it on Thursday at seven in the parish hall.",
            "It broke down eleven times last year, says the paper, and it is forty years old.");
    Arbitrary<Integer> minutes = Arbitraries.integers().between(3, 4_000);
    Arbitrary<List<String>> different = texts.list().ofMinSize(2).ofMaxSize(7).uniqueElements();
    return different.flatMap(chosen ->
        Combinators.combine(
                authors.list().ofSize(chosen.size()), minutes.list().ofSize(chosen.size()))
            .as((names, steps) -> told(chosen, names, steps)));
  }

  private static List<Told> told(List<String> texts, List<String> names, List<Integer> steps) {
    LocalDateTime time = LocalDateTime.of(2026, 3, 14, 9, 14, 3);
    List<Told> posts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      posts.add(new Told(names.get(i), texts.get(i), time));
      time = time.plusMinutes(steps.get(i));
    }
    return posts;
  }

  @Property(tries = 400)
  void whatIsPrintedIsRead(
      @ForAll("threads") List<Told> posts, @ForAll("forms") Form form, @ForAll boolean dense)
      throws ExtractionException {
    String dump = form.printed().apply(posts);
    Extraction thread = read(dense ? dump.replace("\n\n", "\n") : dump);
    List<Article> articles = new ArrayList<>(thread.replies());
    articles.addFirst(thread.main());
    assertThat(thread.main().headline()).isEqualTo(TITLE);
    assertThat(articles).hasSameSizeAs(posts);
    for (int i = 0; i < posts.size(); i++) {
      Article article = articles.get(i);
      Told post = posts.get(i);
      assertThat(article.kind()).isEqualTo(i == 0 ? Article.Kind.POST : Article.Kind.REPLY);
      assertThat(article.authors()).containsExactly(post.author());
      assertThat(article.text()).isEqualTo(post.text());
      assertThat(article.published()).isEqualTo(form.exact().apply(post.time()));
      assertThat(article.spam()).isFalse();
    }
  }

  private static String dump(String text) {
    return vBulletin(
        List.of(
            new Told("brine", text, LocalDateTime.of(2026, 3, 14, 9, 14)),
            new Told(
                "heather", "That is what I have heard.", LocalDateTime.of(2026, 3, 15, 8, 0))));
  }

  @Test
  void aRuleUnderThePostOpensTheSignature() throws ExtractionException {
    String text = "The shipyard says that it will not be ready before autumn.";
    for (String rule : List.of("__________________", "-----", "====", "--")) {
      Extraction thread = read(dump(text + "\n" + rule + "\nFair winds\nand a full thermos"));
      assertThat(thread.main().text()).as(rule).isEqualTo(text);
      assertThat(thread.replies()).hasSize(1);
    }
  }

  @Test
  void aRuleInsideThePostOpensNone() throws ExtractionException {
    String text = "The shipyard says that it will not be ready before autumn.";
    String more =
        "It broke down eleven times last year, says the paper, and it is forty years old.";
    Extraction thread = read(dump(text + "\n-----\n" + (more + "\n").repeat(8)));
    assertThat(thread.main().text()).startsWith(text).endsWith(more);
  }

  @Test
  void notesOfTheProgramAreNoText() throws ExtractionException {
    String text = "The shipyard says that it will not be ready before autumn.";
    for (String note :
        List.of(
            "Last edited by brine; 03-14-2026 at 10:00 AM.",
            "brine is offline",
            "Sent from my pocket telephone",
            "Reactions: heather and two others",
            "12 people like this")) {
      assertThat(read(dump(text + "\n" + note)).main().text()).as(note).isEqualTo(text);
    }
  }

  private static final String ARTICLE =
      """
      Home
      News
      Sport

      Ferry to Little Skerry delayed until autumn

      Ana Lind
      March 2, 2026

      The new ferry to Little Skerry will not be ready before autumn, the shipyard said on Monday. It blames the engines, which were sent back to the maker in January.

      Until then the old ferry has to do. It broke down eleven times last year, and the council has no plan for the summer season, its spokesman said.

      The island's doctor warned that patients miss their appointments. "We have had three this month alone," she said.

      """;

  /** Comments under an article, some in the words of forums. */
  static List<String> comments() {
    return List.of(
        """
        2 thoughts on “Ferry to Little Skerry delayed until autumn”
        brine says:
        March 2, 2026 at 9:14 am
        My sister missed her appointment because of the old ferry.
        Reply
        heather says:
        March 2, 2026 at 10:40 am
        It has been like this for years, and nobody does anything.
        Reply
        Leave a Reply
        Your email address will not be published. Required fields are marked *
        """,
        """
        2 Comments
        Sort by Best
        Join the discussion…
        brine
        • 3 hours ago
        My sister missed her appointment because of the old ferry.
        2 • Reply • Share ›
        heather
        • 2 hours ago
        It has been like this for years, and nobody does anything.
        • Reply • Share ›
        """,
        """
        Comments
        Sorted by newest
        brine
        3 hours ago
        My sister missed her appointment because of the old ferry.
        Upvote
        12
        Downvote
        Reply
        Report
        heather
        2 hours ago
        It has been like this for years, and nobody does anything.
        Upvote
        Downvote
        Reply
        Report
        """,
        """
        Discuss this in our forum
        brine
        Well-known member
        Posts: 312
        #1
        My sister missed her appointment because of the old ferry.
        Quote
        Report
        heather
        Member
        Posts: 12
        #2
        It has been like this for years, and nobody does anything.
        Quote
        Report
        You must log in or register to reply here.
        """,
        """
        Reader comments
        by brine » Mon Mar 02, 2026 9:14 am
        My sister missed her appointment because of the old ferry.
        Top
        by heather » Mon Mar 02, 2026 10:40 am
        It has been like this for years, and nobody does anything.
        Top
        Post Reply
        """);
  }

  @ParameterizedTest
  @MethodSource("comments")
  void anArticleWithCommentsStaysAnArticle(String comments) throws ExtractionException {
    Extraction found = read(ARTICLE + comments);
    assertThat(found.main().kind()).isEqualTo(Article.Kind.ARTICLE);
    assertThat(found.main().text()).startsWith("The new ferry to Little Skerry will");
    assertThat(found.replies()).isEmpty();
  }
}
