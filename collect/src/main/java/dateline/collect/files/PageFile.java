package dateline.collect.files;

import dateline.collect.Limits;
import dateline.collect.input.Characters;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.collect.json.JsonFile;
import dateline.extract.Page;
import java.io.IOException;

/**
 * Reads what is one page by itself: an HTML document or a dump of text, or else a WordPress post
 * that was saved under such a name. Thread-safe.
 */
final class PageFile implements InputReader {
  private final Limits limits;
  private final JsonFile json;
  private final Page.Form form;

  PageFile(Limits limits, JsonFile json, Page.Form form) {
    this.limits = limits;
    this.json = json;
    this.form = form;
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    byte[] bytes = input.readAll(limits.pageBytes(), limits);
    String text = Characters.ofPage(bytes, input.origin().charset());
    if (text.isBlank()) {
      throw new RefusedInput("holds nothing but white space", bytes);
    }
    if (json.isPost(text)) {
      json.read(text, input, output);
      return;
    }
    output.page(
        input,
        new Page(
            input.sourceId(),
            form,
            text,
            input.origin().url(),
            input.origin().retrieved(),
            Page.Stated.NOTHING));
  }
}
