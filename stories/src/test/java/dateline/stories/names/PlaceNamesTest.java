package dateline.stories.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.likeness.Names;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNamesTest {

  @ParameterizedTest
  @CsvSource({
    "de, Deutschland, germany",
    "de, Großbritannien, uk",
    "ru, Германия, germany",
    "ru, Германии, germany",
    "ru, Ираном, iranom",
    "ru, США, us",
    "ru, Москве, moscow",
    "ru, Перов, perov",
    "ru, Малик, malik",
    "pl, Niemcy, germany",
    "fr, États-Unis, us",
    "es, EE. UU., us",
    "tr, ABD, us",
    "ar, ألمانيا, germany",
    "he, קהיר, cairo",
    "ja, 東京, tokyo",
    "zh, 德国, germany",
    "ko, 파리, paris",
    "hi, नई दिल्ली, nai dilli",
    "el, Γερμανία, germany",
    "en, United States, us",
    "en, U.S., us",
    "en, Turkey, turkiye",
    "en, Tilda Brask, tilda brask",
    "xx, Deutschland, deutschland",
  })
  void placesHaveOneName(String language, String written, String key) {
    String folded = Folding.name(written);
    String found = PlaceNames.of(language).key(folded);

    assertThat(found == null ? folded : found).isEqualTo(key);
  }

  /** Every country has one key in all languages, and that is one that weighs as a country. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ru", "ar", "he", "hi", "ko", "ja", "zh", "ka", "hy", "fa"})
  void countriesOfAllLanguagesMeet(String language) {
    PlaceNames names = PlaceNames.of(language);
    Locale locale = Locale.of(language);

    for (String code : new String[] {"FR", "DE", "CN", "IN", "BR", "EG", "JP", "NO", "UA", "US"}) {
      String written = Locale.of("", code).getDisplayCountry(locale);
      String english = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      String key = names.key(Folding.name(written));

      assertThat(key).isNotNull();
      assertThat(key).isEqualTo(PlaceNames.of("en").key(Folding.name(english)));
      assertThat(Names.isCountry(key)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | التقى وزراء ألمانيا وفرنسا في القاهرة، ثم سافروا إلى المانيا. | {cairo=1, france=1, germany=2}",
        "he | שרי צרפת וגרמניה נפגשו בקהיר | {cairo=1, france=1, germany=1}",
        "ko | 독일과 미국의 장관들이 파리에서 만났다 | {germany=1, paris=1, us=1}",
        "ja | ドイツと米国の大臣が東京で会った | {germany=1, tokyo=1, us=1}",
        "zh | 德国和美国的部长在开罗会面 | {cairo=1, germany=1, us=1}",
        "ka | მინისტრები პარიზში შეხვდნენ | {paris=1}",
        "ar | لا شيء هنا | {}",
      })
  void placesAreFoundWhereThereAreNoCapitals(String language, String text, String counts) {
    Map<String, Integer> found = new WrittenPlaces(PlaceNames.of(language)).in(text);

    assertThat(new TreeMap<>(found)).hasToString(counts);
  }

  @Test
  void capitalsAreToldByTheScript() {
    assertThat(PlaceNames.hasCapitals("en")).isTrue();
    assertThat(PlaceNames.hasCapitals("hy")).isTrue();
    assertThat(PlaceNames.hasCapitals("ar")).isFalse();
    assertThat(PlaceNames.hasCapitals("ka")).isFalse();
    assertThat(PlaceNames.hasCapitals("ja")).isFalse();
  }
}
