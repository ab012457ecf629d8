package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.extract.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpamTest {
  private static final String THREAD =
      "New ferry to Little Skerry delayed\n"
          + "The shipyard says that the new ferry to Little Skerry will not be ready before autumn. They"
          + " blame the engines, which were sent back to the maker in January. Until then the old one"
          + " has to do, and the council has no plan for the summer season.";

  private static final String RUSSIAN_THREAD =
      "Мост через Орлу закрыт\nС понедельника мост через Орлу закрыт. Кто знает, надолго ли? В"
          + " администрации говорят, что до конца мая, но рабочих там никто не видел.";

  private final Spam spam = new Spam();

  private boolean isSpam(String reply) {
    return isSpamIn(THREAD, reply);
  }

  private boolean isSpamIn(String thread, String reply, String... links) {
    List<Link> all = new ArrayList<>();
    for (String link : links) {
      all.add(new Link(link, "here"));
    }
    return spam.isSpam(reply, all, thread);
  }

  /** The guard is wide: who reads every beginning of such a word reads for an hour. */
  @Test
  void aWordOfMillionsOfLettersIsReadOnce() {
    String word = "a".repeat(4_000_000);
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> isSpam("Have a look: " + word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "купитькупитькупитькупитькупитькупитькупитькупитькупитькупитькупитькупить",
        "Hello everybody, see this: buycheapbuycheapbuycheapbuycheap and have a good day in the sun",
        "best deals best deals best deals best deals best deals best deals best deals best deals",
        "Buy cheap pills online, best price and free shipping http://a.example http://b.example",
        "Get your loan today from a certified lender, contact us now +1 555 010 0199 for the best offer",
        "Need a loan? Our lenders help you within a day, write to cash@lender.example",
        "Лучшее онлайн казино с бонусом за регистрацию http://casino.example",
        "Займ без отказа на карту срочно, все услуги онлайн http://zaim.example",
        "Die besten Sportwetten und Casinos online, günstig und sicher: http://wetten.example",
        "Préstamos sin aval, comprar barato, ofertas y descuentos http://prestamos.example",
        "Great post! Click here and visit my website http://deals.example",
        "http://one.example http://two.example http://three.example",
        "Nice. http://one.example/x http://two.example/y http://three.example/z http://four.example",
        "オンラインカジノの最高のボーナスはこちらです、今すぐ登録してください casino online http://c.example"
      })
  void plantedRepliesAreSpam(String reply) {
    assertThat(isSpam(reply)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreed.",
        "haha",
        "hahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahahaha",
        "Nooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo!",
        "The report of the shipyard is here: http://yard.example/report.pdf",
        "http://yard.example/report.pdf",
        "My sister missed her hospital appointment last week because of the old ferry.",
        "Call the harbour office on 0555 010 0199, they answered me within a day about the ferry.",
        "Write to office@harbour.example, they keep a list of those who missed the boat.",
        "Nein, das stimmt nicht. Die Werft hat die Motoren schon im Dezember zurückgeschickt.",
        "Нет, это не так. Верфь отправила двигатели обратно ещё в декабре, об этом писали в газете.",
        "Об этом писали ещё в декабре: http://gazeta.example/parom",
        "いいえ、違います。造船所は十二月にエンジンを送り返したと新聞に書いてありました。",
        "لا، هذا غير صحيح. أعاد حوض السفن المحركات في ديسمبر كما كتبت الجريدة.",
        "The price of a ticket is too high anyway. They should offer a discount and free travel for children.",
        "I bought mine online last year and the delivery was free, it was the best deal of the season.",
        "You can buy tickets at the shop by the harbour, cheap ones too, but not before the sale in May.",
        "There are three articles on it: http://courier.example/ferry http://courier.example/skerry-ferry http://isles.example/ferry-late",
        "On 2026-03-02 09:14 the board said so, and again on 04.03.2026 at 10:30, with no price and no offer.",
        "Has nobody thought of the doctor, the teacher, the children who come from the north shore each"
            + " morning, of weddings, funerals, birthdays? People plan their whole lives around this."
      })
  void answersAreNone(String reply) {
    assertThat(isSpam(reply)).isFalse();
  }

  @Test
  void wordsOfTheThreadSellNothingInIt() {
    String thread =
        "Casino at the pier?\nThe council wants a casino with slots and poker at the pier.";
    String reply = "A casino brings slots, poker and trouble: http://courier.example/casino-plan";
    assertThat(isSpamIn(thread, reply)).isFalse();
    assertThat(isSpam("Our casino has slots and poker, sign up now http://c.example")).isTrue();
  }

  @Test
  void scriptsOfTheThreadFitIt() {
    String english =
        "Ask the county office, they told me that it opens on 30 May: http://a.example";
    assertThat(isSpamIn(RUSSIAN_THREAD, english)).isFalse();
    assertThat(isSpamIn(RUSSIAN_THREAD, "Casino bonus http://a.example")).isTrue();
    assertThat(isSpamIn(RUSSIAN_THREAD, "Я видел рабочих в четверг, их было трое.")).isFalse();
  }

  @Test
  void hyperlinksCountInPlaceOfAddresses() {
    assertThat(isSpamIn(THREAD, "see this one and that one", "http://a.example")).isFalse();
    assertThat(
            isSpamIn(
                THREAD, "see this", "http://a.example", "http://b.example", "http://c.example"))
        .isTrue();
  }

  @Test
  void wordsOfALinkMaySellWhatTheTextDoesNot() {
    Link goods = new Link("http://a.example", "casino online");
    Link notice = new Link("http://a.example", "the notice of the yard");
    assertThat(spam.isSpam("Thanks for this, casino online", List.of(goods), THREAD)).isTrue();
    assertThat(spam.isSpam("Thanks for this, the notice of the yard", List.of(notice), THREAD))
        .isFalse();
  }

  /** Any few letters said over and over are noise, whatever the thread is about. */
  @Property(tries = 300)
  void repetitionIsSpam(@ForAll("units") String unit, @ForAll("gaps") String gap) {
    String reply = (unit + gap).repeat(1 + 400 / unit.length());
    assertThat(spam.isSpam(reply, List.of(), THREAD)).isTrue();
  }

  /** Three to twelve letters of some alphabet, three of them different. */
  @Provide
  Arbitrary<String> units() {
    return Arbitraries.strings()
        .withChars("abcdefghiklmnoprstu")
        .withChars("абвгдежзиклмнопрст")
        .ofMinLength(3)
        .ofMaxLength(12)
        .filter(unit -> unit.chars().distinct().count() >= 3);
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of("", " ", "\n", "! ", ", ");
  }

  static List<String> sentences() {
    return List.of(
        "My sister missed her appointment because of the old ferry.",
        "It has been like this since the spring, and nobody says why.",
        "Who decides whether it sails in such a wind?",
        "Das Schiff liegt noch in der Werft, sagt mein Nachbar.",
        "Le bateau est encore au chantier, je l'ai vu hier.",
        "Паром стоит у причала, я видел его утром.",
        "El barco sigue en el astillero, según el puerto.",
        "We waited three hours in the rain with the children.",
        "The council meets on Thursday at seven in the hall.",
        "Statek nadal stoi w stoczni, widziałem go wczoraj.",
        "Gemi hâlâ tersanede, dün gördüm.",
        "Is there a list of those who want their money back?");
  }

  @Provide
  Arbitrary<List<String>> answers() {
    return Arbitraries.of(sentences()).list().ofMinSize(1).ofMaxSize(8).uniqueElements();
  }

  /** People who say something, in whatever language and with a link, plant nothing. */
  @Property(tries = 300)
  void whatPeopleSayIsNoSpam(@ForAll("answers") List<String> answer, @ForAll boolean link) {
    String reply = String.join(" ", answer) + (link ? " http://harbour.example/notice" : "");
    assertThat(isSpam(reply)).isFalse();
    assertThat(isSpamIn(RUSSIAN_THREAD, reply)).isFalse();
  }

  static List<String> adverts() {
    return List.of(
        "Buy cheap pills online, best price and free shipping http://a.example http://b.example",
        "Лучшее онлайн казино с бонусом за регистрацию http://casino.example",
        "Great post! Click here and visit my website http://deals.example");
  }

  /** Neither case nor white space makes an advert an answer. */
  @ParameterizedTest
  @MethodSource("adverts")
  void itsFormChangesNothing(String advert) {
    assertThat(isSpam(advert.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(isSpam(advert.replace(" ", "  \n "))).isTrue();
  }

  @Property(tries = 200)
  void anyTextIsJudged(
      @ForAll String reply, @ForAll String thread, @ForAll @IntRange(max = 9) int n) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      links.add(new Link("http://h" + i + ".example", ""));
    }
    boolean first = spam.isSpam(reply, links, thread);
    assertThat(spam.isSpam(reply, links, thread)).isEqualTo(first);
    assertThat(spam.isSpam("", List.of(), thread)).isFalse();
  }
}
