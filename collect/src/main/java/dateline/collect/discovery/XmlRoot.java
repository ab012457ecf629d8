package dateline.collect.discovery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first element of XML.
 *
 * @param name without prefix, in lower case
 */
record XmlRoot(String name) {
  /** The root of a body, or null where it is no XML. */
  static @Nullable XmlRoot of(byte[] body) {
    try {
      XMLStreamReader reader = reader(body);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          return new XmlRoot(reader.getLocalName().toLowerCase(Locale.ROOT));
        }
      }
      return null;
    } catch (XMLStreamException | RuntimeException e) {
      return null;
    }
  }

  /** Reads without document types, and so without entities; begins past space, as many feeds do. */
  static XMLStreamReader reader(byte[] body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("Nothing from outside is read");
    });
    int start = 0;
    while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
      start++;
    }
    InputStream bytes = new ByteArrayInputStream(body, start, body.length - start);
    return factory.createXMLStreamReader(bytes);
  }
}
