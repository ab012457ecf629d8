package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Attributor;
import dateline.claims.attribution.Clause;
import dateline.claims.naming.Gender;
import dateline.claims.naming.Roles;
import dateline.claims.quotation.Quotation;
import dateline.language.Token;
import dateline.language.countries.Countries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one language reports speech. Implementations are immutable. */
interface Idiom {

  Attributor attributor();

  Roles roles();

  Countries countries();

  /** What an attribution of a clause holds, or null where it holds nothing. */
  @Nullable Content content(Clause clause, Attribution attribution, List<Attribution> all);

  /** Whether a noun names someone who passes on what others say. */
  boolean isMedium(Token noun);

  /** Whether a noun names a person by office or profession. */
  boolean isRole(Token noun);

  /** The quotations of a part of the text. */
  List<Quotation> quotations(String text, int start, int end);

  /** The gender of the subject of a verb of speech where its form tells it, else null. */
  @Nullable Gender subject(Token verb);

  /** The gender of a word that means one person spoken of before, or null for other words. */
  @Nullable Gender pronoun(Token word);

  /** Whether a word joins two noun phrases: a preposition or "and". */
  boolean joins(Token word);
}
