package dateline.collect.discovery;

import dateline.collect.discovery.Sitemap.Entry;
import dateline.collect.discovery.Sitemap.News;
import dateline.collect.input.Dates;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Wanted;
import dateline.collect.web.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one sitemap from its beginning to its end or its break. Used once, by one thread. */
final class SitemapReader {
  /** As many as the protocol allows. */
  private static final int MOST = 50_000;

  /** Longer than any address or headline. */
  private static final int TEXT = WebAddress.MAX_LENGTH;

  private final WebAddress at;
  private final List<Entry> pages = new ArrayList<>();
  private final List<Entry> sitemaps = new ArrayList<>();

  /** What the entry that is being read says, by the names of its elements. */
  private final Map<String, String> said = new HashMap<>();

  private final StringBuilder text = new StringBuilder();
  private int listed;
  private boolean isFull;
  private boolean inNews;
  private int aside;

  SitemapReader(WebAddress at) {
    this.at = at;
  }

  Sitemap read(byte[] body) {
    boolean isBroken;
    try {
      isBroken = !readToEnd(XmlRoot.reader(unpacked(body)));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      isBroken = true;
    }
    return new Sitemap(pages, sitemaps, isBroken);
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    boolean isPacked = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    if (!isPacked) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(Wanted.LIST.bytes());
    }
  }

  /** Whether the end came before the bound. */
  private boolean readToEnd(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext() && !isFull) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
        case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
    return !isFull;
  }

  private void begin(String name) {
    text.setLength(0);
    switch (name) {
      case "url", "sitemap" -> {
        said.clear();
        inNews = false;
        aside = 0;
      }
      case "news" -> inNews = true;
      case "image", "video" -> aside++;
      default -> {
        // Of other elements only the text counts.
      }
    }
  }

  private void characters(XMLStreamReader reader) {
    String more = reader.getText();
    text.append(more, 0, Math.min(more.length(), TEXT - Math.min(TEXT, text.length())));
  }

  private void end(String name) {
    switch (name) {
      case "url" -> list(pages);
      case "sitemap" -> list(sitemaps);
      case "image", "video" -> aside--;
      case "loc", "lastmod", "title", "publication_date", "language" -> {
        if (aside == 0) {
          said.putIfAbsent(name, text.toString().strip());
        }
      }
      default -> {
        // The end of what was passed over.
      }
    }
    text.setLength(0);
  }

  private void list(List<Entry> entries) {
    if (++listed > MOST) {
      isFull = true;
      return;
    }
    String location = said.get("loc");
    WebAddress address = location == null ? null : address(location);
    if (address != null) {
      entries.add(new Entry(address, Dates.instant(said.get("lastmod")), news()));
    }
  }

  private @Nullable WebAddress address(String location) {
    try {
      return at.resolve(location);
    } catch (RefusedAddress e) {
      return null;
    }
  }

  private @Nullable News news() {
    if (!inNews) {
      return null;
    }
    return new News(
        filled("title"), Dates.instant(said.get("publication_date")), filled("language"));
  }

  private @Nullable String filled(String name) {
    String value = said.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
