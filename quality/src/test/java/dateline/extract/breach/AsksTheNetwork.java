package dateline.extract.breach;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;

/** Fetches, twice. */
public record AsksTheNetwork(HttpClient client) {
  InputStream ask() throws IOException {
    return URI.create("file:///").toURL().openStream();
  }
}
