package dateline.extract.metadata;

import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a name in an author's place is that of the outlet itself. Immutable. */
public final class OutletName {
  /** Outlets are called "Der Bote" and "La Hora", persons are not. */
  private static final Set<String> ARTICLES =
      Set.of(
          "le", "la", "les", "el", "los", "las", "il", "lo", "der", "die", "das", "de", "het", "o");

  private static final int LONGEST_ACRONYM = 5;

  /** Paths of the accounts that come with a system, under which it publishes what nobody signs. */
  private static final Set<String> ACCOUNTS = Set.of("admin", "administrator");

  private final List<String> names = new ArrayList<>();
  private final @Nullable String host;

  /**
   * @param site the outlet's name, or null
   * @param host the page's host, or null
   */
  public OutletName(@Nullable String site, @Nullable String host) {
    this.host = host;
    for (String part : site == null ? List.<String>of() : BareTitle.parts(site)) {
      names.add(SiteName.fold(part));
    }
    if (site != null) {
      names.add(SiteName.fold(site));
    }
    if (host != null) {
      int dot = host.lastIndexOf('.');
      names.add(SiteName.fold(dot > 0 ? host.substring(0, dot) : host));
    }
  }

  /** Whether a name is the outlet's own, or that of one of its desks: "KRV North" of KRV. */
  public boolean is(String name) {
    return names.contains(SiteName.fold(name))
        || isDesk(name)
        || (name.indexOf(' ') < 0 && host != null && SiteName.isNamedAfter(name, host));
  }

  private boolean isDesk(String name) {
    String first = firstWord(name);
    return first.length() > 1
        && first.length() <= LONGEST_ACRONYM
        && first.chars().allMatch(Character::isUpperCase)
        && names.contains(SiteName.fold(first));
  }

  private static String firstWord(String name) {
    return name.substring(0, Math.max(0, name.indexOf(' ')));
  }

  /**
   * Whether a name behind a byline's cue is the outlet's own; a site may be called after the person
   * who writes it.
   */
  public boolean isNoPerson(String name) {
    return isDesk(name)
        || (ARTICLES.contains(firstWord(name).toLowerCase(Locale.ROOT)) && is(name));
  }

  /** Whether an author's address is that of an account which nobody writes under by name. */
  public static boolean isAccount(String address) {
    int end = address.endsWith("/") ? address.length() - 1 : address.length();
    int start = address.lastIndexOf('/', end - 1) + 1;
    return start < end && ACCOUNTS.contains(Letters.lower(address.substring(start, end)));
  }
}
