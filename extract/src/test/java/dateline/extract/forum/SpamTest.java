package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpamTest {
  private static final String THREAD =
      "The shipyard says that the new ferry to Little Skerry will not be ready before autumn. They"
          + " blame the engines, which were sent back to the maker in January. Until then the old one"
          + " has to do, and the council has no plan for the summer season.";

  private final Spam spam = new Spam();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "купитькупитькупитькупитькупитькупитькупитькупитькупитькупитькупитькупить",
        "Buy cheap pills online, best price and free shipping http://a.example http://b.example",
        "Get your loan today from a certified lender, contact us on WhatsApp +1 555 010 0199 for the best offer",
        "Лучшее онлайн казино с бонусом за регистрацию http://casino.example",
        "Great post! Click here and visit my website http://deals.example"
      })
  void plantedRepliesAreSpam(String reply) {
    assertThat(spam.isSpam(reply, List.of(), THREAD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agreed.",
        "The report of the shipyard is here: http://yard.example/report.pdf",
        "My sister missed her hospital appointment last week because of the old ferry.",
        "Call the harbour office on 0555 010 0199, they answered me within a day about the ferry.",
        "Nein, das stimmt nicht. Die Werft hat die Motoren schon im Dezember zurückgeschickt.",
        "haha"
      })
  void answersAreNone(String reply) {
    assertThat(spam.isSpam(reply, List.of(), THREAD)).isFalse();
  }

  @Test
  void aLongAnswerIsNoRepetition() {
    assertThat(spam.isSpam(THREAD.repeat(1), List.of(), THREAD)).isFalse();
  }
}
