package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.io.IOException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever a server says, asking it ends in an answer. */
class AnyAnswerPropertiesTest {
  private final TestWorld world = new TestWorld();
  private TestServer outlet;
  private Web web;

  @BeforeProperty
  void open() throws IOException {
    outlet = world.host("outlet.example");
    web = new Web(world.settings(() -> Instant.EPOCH));
  }

  @AfterProperty
  void close() throws IOException {
    web.close();
    world.close();
  }

  @Property(tries = 400)
  void anythingIsAnAnswer(@ForAll("answers") String said) throws InterruptedException {
    outlet.on("/", Reply.raw(said));

    Answer answer = web.ask(Request.of(world.url("outlet.example", "/"), Wanted.PAGE));

    assertThat(answer.trail().asked()).isEqualTo(world.url("outlet.example", "/"));
  }

  /** Lines of which answers are made, in any order. */
  @Provide
  Arbitrary<String> answers() {
    Arbitrary<String> first =
        Arbitraries.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.0 200",
            "HTTP/1.1 302 Found",
            "HTTP/1.1 100 Continue",
            "HTTP/1.1 204 No",
            "HTTP/1.1 206 Part",
            "HTTP/1.1 304 Same",
            "HTTP/1.1 407 Proxy",
            "HTTP/1.1 999 ?",
            "HTTP/2 200",
            "ICY 200 OK",
            "",
            "\0\1");
    Arbitrary<String> lines =
        Arbitraries.of(
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Location: /",
            "Location: /x?\u00FF",
            "Location: http://",
            "Location: //[",
            "Location:",
            ": x",
            "no colon",
            " folded",
            "Set-Cookie: a=b; domain=.",
            "Retry-After: x",
            "Content-Type: ;;=\"",
            "Connection: Upgrade, close",
            "",
            "5",
            "abc\0",
            "\u001F\u008B\b",
            "ffffffffffffffff",
            "0");
    return lines
        .list()
        .ofMaxSize(8)
        .flatMap(list -> first.map(start -> start + "\r\n" + String.join("\r\n", list) + "\r\n"));
  }
}
