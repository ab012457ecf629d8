package dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import dateline.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, without scripts, and as narrow as a phone. */
class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir static Path folder;
  static Store store;
  static Desk desk;
  static Playwright playwright;
  static Browser browser;

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM), () -> "There is no browser at " + CHROMIUM);
    store = Press.open(folder);
    new Press(store).print();
    desk =
        Desk.start(
            store,
            Press.corrector(store),
            Press.NOBODY,
            Press.CLOSED,
            Exposition.NONE,
            0,
            "127.0.0.1");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    if (desk != null) {
      desk.close();
      store.close();
    }
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setBaseURL("http://127.0.0.1:" + desk.port()));
  }

  @Test
  void readerGetsFromTheFrontPageToTheSentenceAndSearches() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate("/");
      page.click("text=Bridge shut: bolts loose");
      assertThat(page.url()).endsWith("/stories/story-bridge");
      page.click("section.lineage a:has-text('Wirrel Wire')");
      assertThat(page.url()).endsWith("/articles/wire");
      page.click("section[aria-labelledby=said] a");
      assertThat(page.url()).contains("/articles/wire#c");
      assertThat(page.locator(":target").innerText()).contains(Press.QUOTE);
      page.fill("#q", "\"bridge opened\"");
      page.press("#q", "Enter");
      assertThat(page.locator(".results h2").allInnerTexts()).containsExactly("Bridge open again");
    }
  }

  @Test
  void editorMergesTwoStoriesAndTakesThatBack(@TempDir Path other) {
    try (Store stories = Press.open(other)) {
      new TwoStories(stories).print();
      try (Desk open =
              Desk.start(
                  stories,
                  Press.corrector(stories),
                  Press.NOBODY,
                  Press.CLOSED,
                  Exposition.NONE,
                  0,
                  "127.0.0.1");
          BrowserContext context = context(360, ColorScheme.LIGHT)) {
        String address = "http://127.0.0.1:" + open.port() + "/stories/";
        Page page = context.newPage();
        page.navigate(address + stories.links().storyOf("p0"));
        page.click("text=Correct this story");
        page.fill("#by", "Ada");
        page.fill("#other", address + stories.links().storyOf("p1"));
        page.click("button:has-text('merge')");
        assertThat(page.url())
            .endsWith("/stories/" + stories.links().storyOf("p1") + "#corrections");
        assertThat(page.locator(".choices input").count()).isEqualTo(6);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).isLessThanOrEqualTo(360);
        page.click(".undo button");
        assertThat(page.locator(".log .fine b").allInnerTexts()).containsExactly("Ada", "Ada");
        assertThat(stories.links().articlesOf(String.valueOf(stories.links().storyOf("p0"))))
            .hasSize(3);
      }
    }
  }

  /** Refuses every address, at length. */
  private static final class Nowhere implements Enrolment {
    @Override
    public @Nullable String obstacle() {
      return null;
    }

    @Override
    public Source enrol(String address, Description description) {
      throw new RefusedSource(address + "/".repeat(90) + " cannot be reached: it is not there");
    }
  }

  @Test
  void whoMistypesAnAddressOnPhoneFindsItAgain(@TempDir Path other) {
    try (Store empty = Press.open(other);
        Desk open =
            Desk.start(
                empty,
                Press.corrector(empty),
                new Nowhere(),
                Press.CLOSED,
                Exposition.NONE,
                0,
                "127.0.0.1");
        BrowserContext context = context(360, ColorScheme.LIGHT)) {
      Source source = Source.ofFolder(other, Press.CLOCK.instant());
      empty.sources().put(source);
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + open.port() + "/sources");
      page.fill("#address", "https://outlet.exmaple/feed");
      page.selectOption("#kind", "ministry");
      page.click("button:has-text('follow')");
      assertThat(page.locator("#trouble").innerText()).contains("cannot be reached");
      assertThat(page.inputValue("#address")).isEqualTo("https://outlet.exmaple/feed");
      assertThat(page.inputValue("#kind")).isEqualTo("ministry");
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) width).intValue()).isLessThanOrEqualTo(360);
    }
  }

  @Test
  void keyboardReachesTheContentFirst() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      page.navigate("/");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the content");
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#content");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/stories/story-bridge",
        "/stories/story-evil",
        "/articles/post",
        "/articles/evil",
        "/articles/topic",
        "/articles/post/versions",
        "/storylines/line-bridge",
        "/search?q=bridge",
        "/refused",
        "/corrections",
        "/nope"
      })
  void nothingSticksOutOnPhone(String path) {
    try (BrowserContext context = context(360, ColorScheme.DARK)) {
      Page page = context.newPage();
      page.navigate(path);
      String name = path.replaceAll("[^a-z]+", "-");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screens/phone" + name + ".png")));
      // Evaluation by the tool works where the page's own scripts do not.
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) width).intValue()).isLessThanOrEqualTo(360);
    }
  }

  @Test
  void darkAndLightDiffer() {
    assertThat(background(ColorScheme.DARK)).isNotEqualTo(background(ColorScheme.LIGHT));
  }

  private static Object background(ColorScheme scheme) {
    try (BrowserContext context = context(800, scheme)) {
      Page page = context.newPage();
      page.navigate("/");
      return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
  }
}
