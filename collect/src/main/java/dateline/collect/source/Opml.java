package dateline.collect.source;

import dateline.collect.input.RefusedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of feeds as feed readers exchange them, <a href="http://opml.org/spec2.opml">OPML</a>
 * in versions 1 and 2, folders within folders. Stateless.
 */
public final class Opml {
  /** The most bytes that a list may have. */
  public static final int BYTES = 10 << 20;

  private static final int MOST = 50_000;

  private Opml() {}

  /**
   * A feed of a list.
   *
   * @param address as it is written there
   * @param title null where there is none
   */
  public record Outline(String address, @Nullable String title) {}

  /**
   * The feeds of a list in their order, each address once.
   *
   * @throws RefusedInput if it is no such list; says why
   */
  public static List<Outline> read(byte[] list) throws IOException {
    if (list.length > BYTES) {
      throw new RefusedInput(
          "is larger than the %d MB that a list may have".formatted(BYTES >> 20));
    }
    Map<String, Outline> found = new LinkedHashMap<>();
    try {
      XMLStreamReader reader = reader(list);
      boolean isOpml = false;
      while (reader.hasNext() && found.size() < MOST) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new RefusedInput(
              "declares a document type (DOCTYPE), which is refused for safety; remove the"
                  + " declaration");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          isOpml |= reader.getLocalName().equals("opml");
          add(found, reader);
        }
      }
      if (!isOpml) {
        throw new RefusedInput("is XML, but no OPML: it has no element <opml>");
      }
    } catch (XMLStreamException e) {
      throw new RefusedInput(
          "is no OPML that can be read: broken XML at line %d, column %d"
              .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
    }
    return List.copyOf(found.values());
  }

  private static void add(Map<String, Outline> found, XMLStreamReader reader) {
    String address = reader.getAttributeValue(null, "xmlUrl");
    if (reader.getLocalName().equals("outline") && address != null && !address.isBlank()) {
      String title = reader.getAttributeValue(null, "title");
      String text = title == null ? reader.getAttributeValue(null, "text") : title;
      found.putIfAbsent(address.strip(), new Outline(address.strip(), text));
    }
  }

  private static XMLStreamReader reader(byte[] list) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("Nothing from outside is read");
    });
    return factory.createXMLStreamReader(new ByteArrayInputStream(list));
  }
}
