package dateline.quality.extraction.fuzz;

import dateline.extract.Page;
import dateline.extract.charset.Decoder;
import dateline.quality.extraction.RealPages.RealPage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the cases of one run: the n-th is the same whenever it is made. Immutable. */
public final class Breaker {
  private static final List<Mutation> MUTATIONS =
      Stream.<Mutation[]>of(Cuts.values(), Soup.values(), Runs.values(), Scripts.values())
          .flatMap(Stream::of)
          .toList();

  /** The multiplier of Knuth's generator for 64 bits; spreads neighbouring numbers. */
  private static final long SPREAD = 6364136223846793005L;

  private final List<RealPage> pages;
  private final Map<Page.Form, List<RealPage>> byForm = new EnumMap<>(Page.Form.class);
  private final long seed;
  private final Decoder decoder = new Decoder();

  /**
   * @param pages the pages to break, at least one of them HTML
   * @param seed decides all else
   */
  public Breaker(List<RealPage> pages, long seed) {
    this.pages = List.copyOf(pages);
    this.seed = seed;
    for (RealPage page : pages) {
      byForm.computeIfAbsent(page.form(), form -> new ArrayList<>()).add(page);
    }
  }

  /** The case with a number. */
  Broken broken(long number) {
    Dice dice = new Dice(seed + number * SPREAD);
    List<String> origin = new ArrayList<>();
    return switch (dice.below(10)) {
      case 0 -> text(number, dice, origin);
      case 1 -> post(number, dice, origin);
      default -> html(number, dice, origin);
    };
  }

  private Broken html(long number, Dice dice, List<String> origin) {
    RealPage page = pick(Page.Form.HTML, dice);
    origin.add(page.name());
    byte[] bytes = page.bytes();
    for (int i = dice.once(4) ? 1 + dice.below(2) : 0; i > 0; i--) {
      Bytes way = dice.of(List.of(Bytes.values()));
      origin.add(way.name());
      bytes = way.broken(bytes, dice);
    }
    return broken(
        number,
        Page.Form.HTML,
        page.url(),
        bytes,
        mutated(decoded(bytes), dice, origin),
        dice,
        origin);
  }

  /** The characters, none where the decoder throws: then the trial finds the same. */
  private String decoded(byte[] bytes) {
    try {
      return decoder.decode(bytes, null);
    } catch (RuntimeException fault) {
      return "";
    }
  }

  /** The visible text of a page as a text browser dumps it, or a dump. */
  private Broken text(long number, Dice dice, List<String> origin) {
    RealPage page =
        dice.once(3) && byForm.containsKey(Page.Form.TEXT)
            ? pick(Page.Form.TEXT, dice)
            : pick(Page.Form.HTML, dice);
    origin.add(page.name());
    String decoded = decoded(page.bytes());
    String dump = page.form() == Page.Form.TEXT ? decoded : Jsoup.parse(decoded).wholeText();
    return broken(
        number,
        Page.Form.TEXT,
        page.url(),
        page.bytes(),
        mutated(dump, dice, origin),
        dice,
        origin);
  }

  /** A post whose content is broken, or whose JSON is. */
  private Broken post(long number, Dice dice, List<String> origin) {
    RealPage page = pick(Page.Form.HTML, dice);
    origin.add(page.name());
    String html = decoded(page.bytes());
    boolean whole = dice.once(4);
    ObjectNode post = JsonMapper.shared().createObjectNode();
    post.put("link", dice.once(2) ? Scripts.address(dice) : page.url());
    post.put("date_gmt", Scripts.date(dice)).put("modified", Scripts.date(dice));
    post.putObject("title")
        .put("rendered", dice.once(2) ? dice.of(Ingredients.SIGNS) : "The harbour opens");
    post.putObject("content").put("rendered", whole ? html : mutated(html, dice, origin));
    post.putObject("yoast_head_json").put("author", dice.of(Ingredients.SIGNS));
    String json = post.toString();
    return broken(
        number,
        Page.Form.WORDPRESS,
        page.url(),
        page.bytes(),
        whole ? mutated(json, dice, origin) : json,
        dice,
        origin);
  }

  private String mutated(String content, Dice dice, List<String> origin) {
    String mutated = content;
    for (int i = origin.size() > 1 && dice.once(2) ? 0 : 1 + dice.below(dice.once(3) ? 4 : 1);
        i > 0;
        i--) {
      Mutation mutation = dice.of(MUTATIONS);
      origin.add(mutation.name());
      mutated = mutation.broken(mutated, decoded(dice.of(pages).bytes()), dice);
      mutated =
          mutated.length() > Mutation.LONGEST ? mutated.substring(0, Mutation.LONGEST) : mutated;
    }
    return mutated;
  }

  private Broken broken(
      long number,
      Page.Form form,
      @Nullable String url,
      byte[] bytes,
      String content,
      Dice dice,
      List<String> origin) {
    String address = dice.once(8) ? Scripts.address(dice) : dice.once(3) ? null : url;
    Page.Stated stated = dice.once(8) ? stated(dice) : Page.Stated.NOTHING;
    if (!stated.equals(Page.Stated.NOTHING)) {
      origin.add("CARRIER");
    }
    Page page = new Page("case " + number, form, content, address, null, stated);
    return new Broken(page, bytes, number, seed, List.copyOf(origin));
  }

  private static Page.Stated stated(Dice dice) {
    return new Page.Stated(
        words(dice),
        dice.once(2) ? List.of() : List.of(dice.of(Ingredients.SIGNS), "Ana Lind"),
        dice.once(2) ? null : Scripts.date(dice),
        dice.once(2) ? null : Scripts.date(dice),
        words(dice),
        dice.of("en", "de-DE", "", "x", "\ud800", "zh_Hans.utf8", "-"));
  }

  private static @Nullable String words(Dice dice) {
    return dice.once(3) ? null : Mutation.times(dice.of(Ingredients.SIGNS), dice.size(2_000));
  }

  private RealPage pick(Page.Form form, Dice dice) {
    return dice.of(byForm.getOrDefault(form, pages));
  }
}
