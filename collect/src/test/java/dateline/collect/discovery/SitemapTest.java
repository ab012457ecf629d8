package dateline.collect.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.discovery.Sitemap.Entry;
import dateline.collect.discovery.Sitemap.News;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import dateline.collect.world.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTest {
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url>
          <loc> https://outlet.example/ferry?a=1&amp;b=2 </loc>
          <lastmod>2026-03-04T05:00:00+01:00</lastmod>
          <image:image><image:loc>https://outlet.example/ferry.jpg</image:loc>
            <image:title>The ferry</image:title></image:image>
          <n:news>
            <n:publication><n:name>The Outlet</n:name><n:language>en</n:language></n:publication>
            <n:publication_date>2026-03-03</n:publication_date>
            <n:title><![CDATA[Ferry & bridge]]> reopen</n:title>
          </n:news>
        </url>
        <url><loc>https://outlet.example/about</loc><lastmod>lately</lastmod></url>
        <url><loc>ftp://outlet.example/</loc></url>
        <url><lastmod>2026-03-04</lastmod></url>
      </urlset>
      """;

  private static Sitemap read(byte[] body) {
    try {
      return Sitemap.read(body, WebAddress.of("https://outlet.example/sitemap.xml"));
    } catch (RefusedAddress e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sitemap read(String xml) {
    return read(xml.getBytes(UTF_8));
  }

  @Test
  void pagesAreListedWithTheirNews() throws RefusedAddress {
    Sitemap sitemap = read(NEWS);

    assertThat(sitemap.isBroken()).isFalse();
    assertThat(sitemap.sitemaps()).isEmpty();
    assertThat(sitemap.pages())
        .containsExactly(
            new Entry(
                WebAddress.of("https://outlet.example/ferry?a=1&b=2"),
                Instant.parse("2026-03-04T04:00:00Z"),
                new News("Ferry & bridge reopen", Instant.parse("2026-03-03T23:59:59Z"), "en")),
            new Entry(WebAddress.of("https://outlet.example/about"), null, null));
  }

  @Test
  void anIndexListsSitemaps() {
    Sitemap index =
        read(
            """
            <sitemapindex><sitemap><loc>https://outlet.example/1.xml</loc></sitemap>
            <sitemap><loc>/2.xml</loc></sitemap></sitemapindex>
            """);

    assertThat(index.pages()).isEmpty();
    assertThat(index.sitemaps())
        .extracting(entry -> entry.address().text())
        .containsExactly("https://outlet.example/1.xml", "https://outlet.example/2.xml");
  }

  @Test
  void aPackedFileIsRead() {
    assertThat(read(Reply.gzip(NEWS.getBytes(UTF_8)))).isEqualTo(read(NEWS));
  }

  @Test
  void whatStandsBeforeABreakIsKept() {
    Sitemap cut = read(NEWS.substring(0, NEWS.indexOf("<url><lastmod>") + 5));

    assertThat(cut.isBroken()).isTrue();
    assertThat(cut.pages()).hasSize(2);
  }

  @Test
  void nothingOutsideIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "https://outlet.example/secret");
    String outside =
        """
        <!DOCTYPE urlset [<!ENTITY x SYSTEM "%s">]>
        <urlset><url><loc>https://outlet.example/a</loc></url><url><loc>&x;</loc></url></urlset>
        """
            .formatted(secret.toUri());

    assertThat(read(outside).pages())
        .extracting(entry -> entry.address().text())
        .isSubsetOf("https://outlet.example/a");
  }

  @Test
  void entitiesDoNotGrow() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE urlset [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    laughs.append("]><urlset><url><loc>https://outlet.example/&a39;</loc></url></urlset>");

    assertThat(read(laughs.toString()).pages())
        .allSatisfy(entry -> assertThat(entry.address().text()).doesNotContain("ha"));
  }

  @Test
  void aListHasABound() {
    String entry = "<url><loc>https://outlet.example/a</loc></url>";

    Sitemap exact = read("<urlset>" + entry.repeat(50_000) + "</urlset>");
    Sitemap longer = read("<urlset>" + entry.repeat(50_001) + "</urlset>");

    assertThat(exact.pages()).hasSize(50_000);
    assertThat(exact.isBroken()).isFalse();
    assertThat(longer.pages()).hasSize(50_000);
    assertThat(longer.isBroken()).isTrue();
  }

  @Property(tries = 300)
  void anyElementsInAnyOrderAreRead(@ForAll("elements") String elements) {
    Sitemap sitemap = read("<urlset>" + elements);

    assertThat(sitemap.pages()).allSatisfy(entry -> assertThat(entry.address()).isNotNull());
  }

  /** Pieces of sitemaps in any order. */
  @Provide
  Arbitrary<String> elements() {
    return Arbitraries.of(
            "<url>",
            "</url>",
            "<loc>",
            "</loc>",
            "http://a.example/",
            "<news>",
            "</news>",
            "&x;",
            "<image>",
            "</image>",
            "<title>",
            "</title>",
            "<![CDATA[",
            "]]>",
            "</urlset>",
            "<")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
