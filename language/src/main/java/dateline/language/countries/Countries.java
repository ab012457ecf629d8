package dateline.language.countries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The countries of the world in one language. Immutable. */
public final class Countries {

  /** Tokens in the longest name that is looked for. */
  private static final int MAX_WORDS = 6;

  private final Map<String, String> codeByName;
  private final Map<String, String> codeByWord;
  private final Locale locale;

  private Countries(Locale locale, Map<String, String> names, Map<String, String> words) {
    this.locale = locale;
    this.codeByName = Map.copyOf(names);
    this.codeByWord = Map.copyOf(words);
  }

  /**
   * The countries as a language names them.
   *
   * @param language BCP 47 primary tag; a language that CLDR does not have gets no usable names
   */
  public static Countries of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(locale);
      if (!name.equals(code)) {
        names.put(fold(name), code);
      }
    }
    Map<String, String> words = new HashMap<>(names);
    if (locale.getLanguage().equals("en")) {
      english().forEach((word, code) -> words.put(fold(word), code));
    }
    return new Countries(locale, names, words);
  }

  /** ISO 3166 code of the country that bears a name or is meant by an adjective, or null. */
  public @Nullable String code(String word) {
    String bare = word.startsWith("the ") ? word.substring(4) : word;
    boolean lowerCase = bare.isEmpty() || Character.isLowerCase(bare.charAt(0));
    return lowerCase ? null : codeByWord.get(fold(word));
  }

  /** Whether a text is the name of a country as CLDR gives it, and no adjective. */
  public boolean isName(String text) {
    return codeByName.containsKey(fold(text));
  }

  /** The name that CLDR gives a country in this language. */
  public String name(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /**
   * The country that some words name first, as "RU" for "the Russian ambassador to Norway"; null
   * where they name none.
   */
  public @Nullable String firstIn(String words) {
    String[] parts = words.strip().split("[\\s,]+");
    for (int from = 0; from < parts.length; from++) {
      StringBuilder name = new StringBuilder();
      String code = null;
      for (int to = from; to < parts.length && to < from + MAX_WORDS; to++) {
        name.append(to == from ? "" : " ").append(parts[to]);
        String longer =
            Character.isUpperCase(parts[from].isEmpty() ? ' ' : parts[from].charAt(0))
                ? code(name.toString())
                : null;
        code = longer == null ? code : longer;
      }
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  private static String fold(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (folded.endsWith("'s")) {
      folded = folded.substring(0, folded.length() - 2);
    }
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  private static Map<String, String> english() {
    Map<String, String> codes = new LinkedHashMap<>();
    try (InputStream in = Countries.class.getResourceAsStream("en.txt")) {
      if (in == null) {
        throw new IllegalStateException("The table en.txt of countries is missing from the jar");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && line.length() > 4)
          .forEach(line -> {
            for (String word : line.substring(4).split(",")) {
              codes.put(word.strip(), line.substring(0, 2));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The table en.txt of countries cannot be read", e);
    }
    return codes;
  }
}
