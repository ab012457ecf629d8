package dateline.collect.files;

import dateline.collect.Limits;
import dateline.collect.archive.GzipFile;
import dateline.collect.archive.WarcArchive;
import dateline.collect.archive.WarcArchive.Records;
import dateline.collect.archive.ZipArchive;
import dateline.collect.feed.FeedFile;
import dateline.collect.input.Format;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import dateline.collect.json.JsonFile;
import dateline.collect.json.LinesFile;
import dateline.collect.mhtml.MhtmlFile;
import dateline.extract.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands every input to the reader of its format, and turns failures into refusals. */
final class Router implements InputReader {
  private final InputReader html;
  private final InputReader text;
  private final InputReader json;
  private final InputReader lines;
  private final InputReader feed;
  private final InputReader mhtml;
  private final InputReader gzip;
  private final InputReader zip;
  private final InputReader wacz;
  private final InputReader warc;

  /** Reads what is a file by itself. */
  Router(Limits limits, FeedFile feeds, Records records) {
    this(limits, feeds, records, null);
  }

  /** Reads archives of what was sent, each piece of which is a file by itself. */
  static Router ofSent(Limits limits, Router pieces) {
    return new Router(limits, new FeedFile(limits), Records.SENT, pieces);
  }

  private Router(Limits limits, FeedFile feeds, Records records, @Nullable Router inside) {
    JsonFile posts = new JsonFile(limits);
    json = posts;
    html = new PageFile(limits, posts, Page.Form.HTML);
    text = new PageFile(limits, posts, Page.Form.TEXT);
    lines = new LinesFile(limits);
    feed = feeds;
    mhtml = new MhtmlFile(limits, html, text);
    gzip = new GzipFile(this);
    zip = new ZipArchive(limits, this, ZipArchive.Members.ALL);
    wacz = new ZipArchive(limits, this, ZipArchive.Members.WEB_ARCHIVES);
    warc = new WarcArchive(limits, inside == null ? this : inside, records);
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

  private InputReader reader(Format format) {
    return switch (format) {
      case HTML -> html;
      case TEXT -> text;
      case JSON -> json;
      case LINES -> lines;
      case FEED -> feed;
      case MHTML -> mhtml;
      case GZIP -> gzip;
      case ZIP -> zip;
      case WACZ -> wacz;
      case WARC -> warc;
    };
  }
}
