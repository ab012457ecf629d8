package dateline.collect.discovery;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "FEED | <rss version='2.0'><channel/></rss>",
        "FEED |   <?xml version='1.0'?><!-- ours --><feed xmlns='http://www.w3.org/2005/Atom'/>",
        "FEED | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "FEED | <a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Cut off he",
        "SITEMAP | <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
        "SITEMAP_INDEX | <sitemapindex><sitemap/></sitemapindex>",
        "HTML | <!DOCTYPE html><p>The council has met.",
        "HTML | <html xmlns='http://www.w3.org/1999/xhtml'><head/></html>",
        "HTML | <!-- made by hand --><HTML><body>",
        "JSON_FEED | {\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}",
        "WORDPRESS_POSTS | [{\"id\":1,\"link\":\"/a\",\"content\":{\"rendered\":\"<p>\"}}]",
        "OTHER | [{\"id\":1}]",
        "OTHER | {\"version\":\"https://jsonfeed.org/version/1.1\"}",
        "OTHER | {\"code\":\"rest_no_route\"}",
        "OTHER | {\"cut\":",
        "OTHER | []",
        "OTHER | <Error><Code>AccessDenied</Code></Error>",
        "OTHER | User-agent: *",
        "OTHER | ~~",
      })
  void anAnswerIsWhatItsBytesSay(Kind kind, String body) {
    assertThat(Kind.of(body.getBytes(UTF_8))).isEqualTo(kind);
    assertThat(Kind.of(("\uFEFF" + body).getBytes(UTF_8))).isEqualTo(kind);
  }

  @Test
  void otherCharacterSetsOfXmlAreRead() {
    assertThat(Kind.of("<?xml version='1.0' encoding='UTF-16'?><rss/>".getBytes(UTF_16)))
        .isEqualTo(Kind.FEED);
  }

  @Test
  void deepJsonEndsNothing() {
    assertThat(Kind.of("[".repeat(200_000).getBytes(UTF_8))).isEqualTo(Kind.OTHER);
  }

  @Property
  void anythingIsSomething(@ForAll byte[] body) {
    assertThat(Kind.of(body)).isNotNull();
  }
}
