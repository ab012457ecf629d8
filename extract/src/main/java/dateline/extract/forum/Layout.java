package dateline.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * How one family of forum programs marks up a thread. Queries are jsoup's CSS queries, read once;
 * of several, the first that finds anything in a post counts. What they find belongs to the
 * innermost post around it. Immutable.
 *
 * @param signs what no page of this family lacks, as {@link Signs} writes it
 * @param post each post and each header; a post without a text of its own is none
 * @param opening the posts that can open a thread, where they differ from those that answer; a page
 *     with none, or with several and no answer, is a list of threads
 * @param header which of these stand before a post, outside it, and belong to it; null where none
 *     do
 * @param author the author's name in a post: an attribute {@code author} or {@code data-author} of
 *     the post goes before it
 * @param date when it was posted; see {@link PostDates}
 * @param text the text
 * @param title the thread's title on the page
 * @param borrowed whether pages of other kinds use the same names, so that a page which calls
 *     itself an article is not believed to be a thread
 */
record Layout(
    List<String> signs,
    Evaluator post,
    @Nullable Evaluator opening,
    @Nullable Evaluator header,
    List<PartQuery> author,
    List<PartQuery> date,
    List<PartQuery> text,
    List<Evaluator> title,
    boolean borrowed) {

  /** A layout while it is written down. */
  static final class Builder {
    private final List<String> signs;
    private String post = "";
    private @Nullable Evaluator opening;
    private @Nullable String header;
    private List<PartQuery> author = List.of();
    private List<PartQuery> date = List.of();
    private List<PartQuery> text = List.of();
    private final List<Evaluator> title = new ArrayList<>();
    private boolean borrowed;

    private Builder(List<String> signs) {
      this.signs = signs;
    }

    Builder post(String query) {
      post = query;
      return this;
    }

    Builder opening(String query) {
      opening = Selector.evaluatorOf(query);
      return this;
    }

    Builder header(String query) {
      header = query;
      return this;
    }

    Builder author(String... queries) {
      author = parts(queries);
      return this;
    }

    Builder date(String... queries) {
      date = parts(queries);
      return this;
    }

    Builder text(String... queries) {
      text = parts(queries);
      return this;
    }

    Builder title(String... queries) {
      title.addAll(Stream.of(queries).map(Selector::evaluatorOf).toList());
      return this;
    }

    Builder borrowed() {
      borrowed = true;
      return this;
    }

    Layout build() {
      return new Layout(
          signs,
          Selector.evaluatorOf(header == null ? post : post + "," + header),
          opening,
          header == null ? null : Selector.evaluatorOf(header),
          author,
          date,
          text,
          List.copyOf(title),
          borrowed);
    }
  }

  private static List<PartQuery> parts(String... queries) {
    return Stream.of(queries).map(PartQuery::of).toList();
  }

  /** A layout that is known by these signs. */
  static Builder known(String... signs) {
    return new Builder(List.of(signs));
  }
}
