package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Attributor;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.WordPatterns;
import dateline.claims.attribution.Wording;
import dateline.claims.naming.Gender;
import dateline.claims.naming.Roles;
import dateline.claims.quotation.Parting;
import dateline.claims.quotation.Quotation;
import dateline.claims.quotation.Quotations;
import dateline.language.Token;
import dateline.language.countries.Countries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language without parts of speech, by its wording. */
final class Untagged implements Idiom {

  private final Wording wording;
  private final Attributor attributor;
  private final Countries countries;
  private final Roles roles;

  /**
   * A language that has a wording.
   *
   * @param language BCP 47 primary tag
   */
  Untagged(String language) {
    this.wording = Wording.of(language);
    this.attributor = new WordPatterns(wording);
    this.countries = Countries.of(language);
    this.roles = new Roles(countries, wording::isRole, wording::isArticle);
  }

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
    Content direct = new DirectContent(clause, attribution, all, wording::isThat).find();
    return direct != null ? direct : new PlainContent(clause, attribution, all, wording).find();
  }

  @Override
  public List<Quotation> quotations(String text, int start, int end) {
    List<Quotation> found = Quotations.of(text, start, end);
    return wording.attributesWithin() ? Parting.of(text, found, wording::isSaying) : found;
  }

  /** Russian says "сказал" of a man and "сказала" of a woman. */
  @Override
  public @Nullable Gender subject(Token verb) {
    if (!wording.verbsHaveGender() || !wording.isSaying(verb.text())) {
      return null;
    }
    String word = verb.lemma();
    if (word.endsWith("ла") || word.endsWith("лась")) {
      return Gender.FEMALE;
    }
    return word.endsWith("л") || word.endsWith("лся") ? Gender.MALE : null;
  }

  @Override
  public boolean isMedium(Token noun) {
    return false;
  }

  @Override
  public boolean isRole(Token noun) {
    return wording.isRole(noun.text());
  }

  @Override
  public @Nullable Gender pronoun(Token word) {
    if (wording.isHe(word.text())) {
      return Gender.MALE;
    }
    return wording.isShe(word.text()) ? Gender.FEMALE : null;
  }

  @Override
  public boolean joins(Token word) {
    return wording.isPreposition(word.text());
  }
}
