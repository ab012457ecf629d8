package dateline.extract.forum;

import dateline.extract.Link;
import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows the words of trade in the languages in which adverts are mostly planted. They are words for
 * goods and for buying, never the names of firms or makes. Immutable and thread-safe.
 */
final class Advert {
  /** What is hardly spoken of but to sell it. */
  private static final Set<String> GOODS =
      words(
          """
          casino casinos poker slots jackpot roulette betting sportsbook bookmaker loan loans lender
          lenders payday forex crypto cryptocurrency pills pharmacy steroids escort escorts backlinks
          backlink replica replicas seo porn webcam spellcaster hackers
          kasino kredite darlehen potenzmittel sportwetten casinos prêt prêts voyance marabout
          préstamo préstamos apuestas tragamonedas prestito prestiti scommesse empréstimo empréstimos
          apostas cassino bahis kumar bonusu kasyno pożyczka pożyczki
          """);

  /** The beginnings of such words where the language inflects them. */
  private static final Set<String> GOODS_STEMS =
      words("казино займ микрозайм букмекер кредит эскорт интим форекс криптовалют накрутк ставк");

  private static final Set<String> TRADE =
      words(
          """
          buy buying cheap cheapest discount discounts offer offers price prices sale order shop
          shipping delivery bonus profit profits earn income guaranteed wholesale supplier free best
          website click visit deal deals coupon promo certified contact online money hire
          kaufen günstig billig rabatt angebot angebote bestellen lieferung preise gratis
          acheter cher prix promo livraison gratuit offre
          comprar barato baratos oferta ofertas descuento descuentos envío dinero
          cena cene ucuz satın sipariş indirim tanio zniżka
          купить цена цены заказать сайт сайте
          """);

  private static final Set<String> TRADE_STEMS =
      words("скидк доставк бонус недорог заработ услуг дешев бесплатн выгодн онлайн срочн гарант");

  /** What only somebody says who wants to be visited. */
  private static final Set<String> INVITATIONS =
      Set.of(
          "click here",
          "visit my",
          "visit our",
          "check out my",
          "check my",
          "my website",
          "my web site",
          "my blog",
          "my homepage",
          "contact us",
          "contact me on",
          "order now",
          "buy now",
          "call now",
          "sign up now",
          "hier klicken",
          "klicken sie",
          "besuchen sie",
          "cliquez ici",
          "visitez",
          "haga clic",
          "haz clic",
          "visita mi",
          "clicca qui",
          "clique aqui",
          "переходи",
          "наш сайт",
          "нашем сайте",
          "заходите",
          "жми");

  private static final int SHORTEST_STEM = 4;

  /** No stem is longer, and a hostile word may have millions of letters. */
  private static final int LONGEST_STEM = 12;

  private static final int PHONE_DIGITS = 8;
  private static final int MOST_LINKS = 20;

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }

  /**
   * How much a text sounds like an advert, from 0 to some 1.2.
   *
   * @param known words of the thread, which sell nothing there
   */
  double score(String text, Set<String> known) {
    String lower = Letters.lower(text);
    Set<String> goods = new HashSet<>();
    Set<String> trade = new HashSet<>();
    for (String word : lower.split("[^\\p{L}\\p{M}]+")) {
      if (!known.contains(word)) {
        count(word, GOODS, GOODS_STEMS, goods);
        count(word, TRADE, TRADE_STEMS, trade);
      }
    }
    for (String invitation : INVITATIONS) {
      if (lower.contains(invitation)) {
        goods.add(invitation);
      }
    }
    int enough = goods.isEmpty() ? 3 : 2;
    double selling = trade.size() >= 5 ? 0.5 : trade.size() >= enough ? 0.3 : 0;
    double sold = Math.min(2, goods.size()) * 0.3;
    boolean sells = !goods.isEmpty() || trade.size() >= 2;
    return selling + sold + (sells && isReachable(text) ? 0.4 : 0);
  }

  /** How much the words of links are those by which search engines are to find the goods. */
  double anchors(List<Link> links, Set<String> known) {
    for (Link link : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
      Set<String> goods = new HashSet<>();
      for (String word : Letters.lower(link.text()).split("[^\\p{L}\\p{M}]+")) {
        if (!known.contains(word)) {
          count(word, GOODS, GOODS_STEMS, goods);
        }
      }
      if (!goods.isEmpty()) {
        return 0.3;
      }
    }
    return 0;
  }

  private static void count(String word, Set<String> whole, Set<String> stems, Set<String> found) {
    if (whole.contains(word)) {
      found.add(word);
    }
    for (int end = SHORTEST_STEM; end <= Math.min(LONGEST_STEM, word.length()); end++) {
      String stem = word.substring(0, end);
      if (stems.contains(stem)) {
        found.add(stem);
      }
    }
  }

  /** Whether the text has a telephone number or an e-mail address. */
  private static boolean isReachable(String text) {
    int at = text.indexOf('@');
    boolean mail =
        at > 0
            && at + 2 < text.length()
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && text.indexOf('.', at + 2) > 0;
    return mail || hasPhone(text);
  }

  /** A number that opens with a plus or a zero may have blanks and signs inside; dates do not. */
  private static boolean hasPhone(String text) {
    int digits = 0;
    int group = 0;
    boolean dialled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        boolean first = digits == 0;
        dialled = first ? c == '0' || (i > 0 && text.charAt(i - 1) == '+') : dialled;
        digits++;
        group++;
        boolean whole = group == digits && digits > PHONE_DIGITS;
        if (whole || (dialled && digits > PHONE_DIGITS && !isYear(text, i, group))) {
          return true;
        }
      } else {
        boolean inside = dialled && (c == ' ' || c == '-' || c == '(' || c == ')');
        digits = inside && !isYear(text, i - 1, group) ? digits : 0;
        group = 0;
      }
    }
    return false;
  }

  private static boolean isYear(String text, int end, int group) {
    return group == 4 && (text.startsWith("20", end - 3) || text.startsWith("19", end - 3));
  }
}
