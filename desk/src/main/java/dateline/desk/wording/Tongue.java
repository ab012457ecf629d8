package dateline.desk.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages and countries by name. */
public final class Tongue {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  private Tongue() {}

  /** The tag for an HTML {@code lang} attribute, or null where it is unknown or no tag. */
  public static @Nullable String tag(@Nullable String language) {
    return language != null && TAG.matcher(language).matches() ? language : null;
  }

  /** The English name of a language: "Russian" for {@code ru}; null where it is unknown. */
  public static @Nullable String name(@Nullable String language) {
    String tag = tag(language);
    return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }

  /** The English name of a country by its ISO 3166 code, or null where it is unknown. */
  public static @Nullable String country(@Nullable String code) {
    return code == null || !code.matches("[A-Z]{2}")
        ? null
        : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
