package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Attributor;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.SpeechLexicon;
import dateline.claims.attribution.TagPatterns;
import dateline.claims.naming.Gender;
import dateline.claims.naming.Roles;
import dateline.claims.quotation.Quotation;
import dateline.claims.quotation.Quotations;
import dateline.language.Token;
import dateline.language.countries.Countries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English, by parts of speech. */
final class English implements Idiom {

  private final SpeechLexicon lexicon = new SpeechLexicon();
  private final Attributor attributor = new TagPatterns(lexicon);
  private final Countries countries = Countries.of("en");
  private final Roles roles = new Roles(countries, lexicon::isRole);

  @Override
  public Attributor attributor() {
    return attributor;
  }

  @Override
  public Roles roles() {
    return roles;
  }

  @Override
  public Countries countries() {
    return countries;
  }

  @Override
  public @Nullable Content content(Clause clause, Attribution attribution, List<Attribution> all) {
    Content direct =
        new DirectContent(clause, attribution, all, ReportedContent.CLAUSE_WORDS::contains).find();
    return direct != null ? direct : new ReportedContent(clause, attribution, all).find();
  }

  @Override
  public List<Quotation> quotations(String text, int start, int end) {
    return Quotations.of(text, start, end);
  }

  @Override
  public @Nullable Gender subject(Token verb) {
    return null;
  }

  @Override
  public boolean isMedium(Token noun) {
    return lexicon.isMedium(noun.lemma());
  }

  @Override
  public boolean isRole(Token noun) {
    return lexicon.isRole(noun.lemma().toLowerCase(Locale.ROOT));
  }

  @Override
  public @Nullable Gender pronoun(Token word) {
    return switch (word.text().toLowerCase(Locale.ROOT)) {
      case "he", "him" -> Gender.MALE;
      case "she", "her" -> Gender.FEMALE;
      default -> null;
    };
  }

  @Override
  public boolean joins(Token word) {
    return switch (word.tag()) {
      case "IN", "CC", "TO" -> true;
      default -> false;
    };
  }
}
