package dateline.extract.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTest {
  private final Deck decks = new Deck(new Agencies(), new Byline());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three villages wait for the ferry that no captain wants to sail",
        "The owners knew since autumn. Nobody told the crew.",
        "ferry stays in harbour as engines are looked at again",
        "Die Behörden sprechen von einer Vorsichtsmaßnahme. Drei Dörfer wurden geräumt.",
        "Most islanders share the captain's fears, a survey says",
        "Паром остался в гавани, и никто не говорит почему"
      })
  void isADeck(String line) {
    assertThat(decks.mayBe(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry in the harbour of Orm on Tuesday. Photo: Ana Lind / Vale Press",
        "The ferry in the harbour of Orm on Tuesday. (Reuters)",
        "Share on Facebook Tweet WhatsApp",
        "Share this article with your friends",
        "Facebook Twitter WhatsApp Telegram E-mail",
        "Partager sur Facebook Imprimer Envoyer",
        "By Ana Lind and Olm Dag",
        "Home > World > Islands > Orm",
        "Subscribe to our newsletter for more",
        "Ferry news"
      })
  void isNone(String line) {
    assertThat(decks.mayBe(line)).isFalse();
  }
}
