package dateline.collect.files;

import dateline.collect.Limits;
import dateline.collect.input.Format;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.collect.json.JsonFile;
import dateline.collect.json.LinesFile;
import dateline.extract.Page;
import java.io.IOException;

/** Hands every input to the reader of its format, and turns failures into refusals. */
final class Router implements InputReader {
  private final InputReader html;
  private final InputReader text;
  private final InputReader json;
  private final InputReader lines;

  Router(Limits limits) {
    JsonFile posts = new JsonFile(limits);
    json = posts;
    html = new PageFile(limits, posts, Page.Form.HTML);
    text = new PageFile(limits, posts, Page.Form.TEXT);
    lines = new LinesFile(limits);
  }

  /** Reads an input; never fails, whatever the input is. */
  @Override
  public void read(Input input, Output output) {
    byte[] head = {};
    try {
      head = input.head(Format.HEAD_BYTES);
      reader(Format.of(input.name(), head)).read(input, output);
    } catch (RefusedInput e) {
      byte[] bytes = e.bytes() == null ? head : e.bytes();
      output.refused(input.sourceId(), input, Reasons.of(e), input.whole() ? null : bytes);
    } catch (IOException e) {
      output.refused(input.sourceId(), input, Reasons.of(e), input.whole() ? null : head);
    }
  }

  private InputReader reader(Format format) throws RefusedInput {
    return switch (format) {
      case HTML -> html;
      case TEXT -> text;
      case JSON -> json;
      case LINES -> lines;
      case FEED, WARC, WACZ, ZIP, GZIP -> throw new RefusedInput("is not read yet");
    };
  }
}
