package dateline.extract.forum;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import org.jspecify.annotations.Nullable;

/** A thread as a reader would note it down, line by line: the form of the golden files. */
final class ThreadNotes {
  private ThreadNotes() {}

  static String of(Extraction thread) {
    StringBuilder out = new StringBuilder();
    write(thread.main(), out);
    for (Article reply : thread.replies()) {
      out.append('\n');
      write(reply, out);
    }
    return out.toString();
  }

  private static void write(Article post, StringBuilder out) {
    out.append(post.kind()).append(post.spam() ? " SPAM" : "").append('\n');
    boolean opens = post.kind() == Article.Kind.POST;
    line(out, "site", opens ? post.site() : null);
    line(out, "headline", post.headline());
    post.authors().forEach(author -> line(out, "author", author));
    line(
        out,
        "published",
        post.published() == null ? null : post.published().value() + " " + post.published().from());
    post.credits().forEach(credit -> line(out, "credit", credit.name()));
    for (Body.Block block : post.body().blocks()) {
      line(out, block.kind().name(), post.body().textOf(block));
    }
    post.links().forEach(link -> line(out, "link", link.href() + " [" + link.text() + "]"));
  }

  private static void line(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      out.append(name).append(": ").append(value).append('\n');
    }
  }
}
