package dateline.collect.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a source; what is null, nobody has said.
 *
 * @param name what people call it
 * @param kind who stands behind it
 * @param country two letters of ISO 3166-1
 * @param language as BCP 47 has it
 */
public record Description(
    @Nullable String name,
    @Nullable SourceKind kind,
    @Nullable String country,
    @Nullable String language) {
  private static final int LONGEST_NAME = 200;

  /**
   * Reads what a person wrote; blank is as good as nothing.
   *
   * @throws IllegalArgumentException if a word is none of its kind; says which there are
   */
  public static Description of(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String language) {
    String word = filled(kind);
    return new Description(
        name(filled(name)),
        word == null ? null : SourceKind.of(word),
        country(filled(country)),
        language(filled(language)));
  }

  /** A source with what this says; what this leaves open is the source's own. */
  public Source of(Source source) {
    return source.described(
        name == null ? source.name() : name,
        kind == null ? source.kind() : kind,
        country == null ? source.country() : country,
        language == null ? source.language() : language);
  }

  private static @Nullable String filled(@Nullable String word) {
    return word == null || word.isBlank() ? null : word.strip();
  }

  private static @Nullable String name(@Nullable String name) {
    if (name != null && name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A name has at most %d characters, and this one has %d"
              .formatted(LONGEST_NAME, name.length()));
    }
    return name;
  }

  private static @Nullable String country(@Nullable String word) {
    if (word == null) {
      return null;
    }
    String code = word.toUpperCase(Locale.ROOT);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      throw new IllegalArgumentException(
          "\"%s\" is no country; write the two letters of ISO 3166, as in FR".formatted(word));
    }
    return code;
  }

  private static @Nullable String language(@Nullable String word) {
    if (word == null) {
      return null;
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(word).build().toLanguageTag();
      if (!tag.equals("und")) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      // falls through to the one message for all that is no language
    }
    throw new IllegalArgumentException(
        "\"%s\" is no language; write its code, as in fr or pt-BR".formatted(word));
  }
}
