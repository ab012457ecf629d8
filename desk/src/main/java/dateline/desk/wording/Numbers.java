package dateline.desk.wording;

import dateline.lineage.origin.Origins;
import java.util.Locale;

/** Numbers with the word that they count. */
public final class Numbers {
  private Numbers() {}

  /** "1,204". */
  public static String plain(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** "1 outlet", "7 outlets", "1,204 outlets". */
  public static String count(long number, String singular, String plural) {
    return plain(number) + " " + (number == 1 ? singular : plural);
  }

  /** "7 outlets". */
  public static String outlets(int outlets) {
    return count(outlets, "outlet", "outlets");
  }

  /** "2 origins", or "1–3 origins" where some may depend on others. */
  public static String origins(Origins origins) {
    return origins.low() == origins.high()
        ? count(origins.high(), "origin", "origins")
        : origins.low() + "–" + origins.high() + " origins";
  }

  /** A share from 0 to 1 as per cent without decimals; never 100% for less than the whole. */
  public static String percent(double share) {
    int rounded = (int) Math.round(share * 100);
    return (share < 1 && rounded == 100 ? 99 : rounded) + "%";
  }

  /** How sure something is, as per cent: at most 99%, since no claim is certain. */
  public static String sure(double confidence) {
    return percent(Math.min(confidence, 0.99));
  }
}
