package dateline.claims;

import dateline.claims.attribution.SpeechLexicon;
import dateline.claims.naming.Person;
import dateline.claims.naming.Persons;
import dateline.claims.naming.Roles;
import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Annotation;
import dateline.language.Name;
import dateline.language.countries.Countries;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actors of an article, and brings those of many articles together. Immutable.
 *
 * <p>Two names are one actor where they are equal but for case, accents and hyphens. Nothing else
 * is merged across articles: that two persons of one surname are one is a guess there, and not
 * within an article, which introduces each by the full name.
 */
public final class Actors {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MAX_ACRONYM = 10;
  private static final Comparator<Actor> BY_NAME =
      Comparator.comparing(Actor::name).thenComparing(Actor::kind);

  private final SpeechLexicon lexicon = new SpeechLexicon();
  private final Countries countries = Countries.of("en");
  private final Roles roles = new Roles(countries, lexicon::isRole);

  /** The actors of an article, by name. */
  public List<Actor> of(Article article, Annotation annotation) {
    List<Actor> actors = new ArrayList<>();
    for (Person person : Persons.of(annotation, roles).all()) {
      actors.add(
          new Actor(
              person.name(),
              without(person.forms(), person.name()),
              Actor.Kind.PERSON,
              person.country(),
              person.roles().stream().sorted().distinct().toList()));
    }
    List<Name> names = running(article.body(), annotation.names());
    organizations(article.text(), names, actors);
    states(names, actors);
    return merge(actors);
  }

  /**
   * Actors of many articles with those of one full name made one. The order of the given actors
   * makes no difference, and merging what was merged changes nothing.
   */
  public List<Actor> merge(Collection<Actor> actors) {
    Map<String, List<Actor>> byName = new TreeMap<>();
    for (Actor actor : actors) {
      byName
          .computeIfAbsent(actor.kind() + " " + fold(actor.name()), k -> new ArrayList<>())
          .add(actor);
    }
    return byName.values().stream().map(Actors::one).sorted(BY_NAME).toList();
  }

  /** Names outside headings and tables, whose capitals make names of anything. */
  private static List<Name> running(Body body, List<Name> names) {
    List<Body.Block> set =
        body.blocks().stream()
            .filter(b -> b.kind() == Body.Kind.HEADING || b.kind() == Body.Kind.TABLE_ROW)
            .toList();
    return names.stream()
        .filter(name ->
            set.stream().noneMatch(b -> b.start() <= name.start() && name.start() < b.end()))
        .toList();
  }

  private void organizations(String text, List<Name> names, List<Actor> actors) {
    Map<String, String> longByAcronym = new TreeMap<>();
    TreeSet<String> bareNames = new TreeSet<>();
    for (Name name : names) {
      if (name.kind() == Name.Kind.ORGANIZATION) {
        String bare = bare(name.text());
        bareNames.add(bare);
        if (bare.indexOf(' ') > 0) {
          longByAcronym.putIfAbsent(initials(bare), bare);
          String acronym = acronymAfter(text, name.end());
          if (acronym != null) {
            longByAcronym.putIfAbsent(acronym, bare);
            bareNames.add(acronym);
          }
        }
      }
    }
    for (String name : bareNames) {
      if (fold(name).length() < 2 || countries.isName(name)) {
        continue;
      }
      String full = longByAcronym.getOrDefault(name.replace(".", ""), name);
      List<String> aliases = full.equals(name) ? List.of() : List.of(name);
      actors.add(
          new Actor(full, aliases, Actor.Kind.ORGANIZATION, countries.firstIn(full), List.of()));
    }
  }

  /** The acronym in brackets after a name, as in "Harbour Trust (HT)", or null. */
  private static @Nullable String acronymAfter(String text, int end) {
    int close = text.startsWith(" (", end) ? text.indexOf(')', end) : -1;
    if (close < 0 || close - end > MAX_ACRONYM + 2) {
      return null;
    }
    String inside = text.substring(end + 2, close);
    boolean capitals = inside.length() > 1 && inside.chars().allMatch(Character::isUpperCase);
    return capitals ? inside : null;
  }

  private void states(List<Name> names, List<Actor> actors) {
    for (Name name : names) {
      String bare = bare(name.text());
      String code = name.kind() == Name.Kind.PERSON ? null : countries.code(bare);
      if (code != null) {
        String full = countries.name(code);
        List<String> aliases = full.equals(bare) ? List.of() : List.of(bare);
        actors.add(new Actor(full, aliases, Actor.Kind.STATE, code, List.of()));
      }
    }
  }

  /** One actor of several of the same folded name, whatever their order. */
  private static Actor one(List<Actor> same) {
    TreeSet<String> forms = new TreeSet<>();
    TreeSet<String> roles = new TreeSet<>();
    Map<String, Integer> countries = new TreeMap<>();
    String name = null;
    for (Actor actor : same) {
      name = name == null || actor.name().compareTo(name) < 0 ? actor.name() : name;
      forms.add(actor.name());
      forms.addAll(actor.aliases());
      roles.addAll(actor.roles());
      if (actor.country() != null) {
        countries.merge(actor.country(), 1, Integer::sum);
      }
    }
    Actor first = same.getFirst();
    String full = name == null ? first.name() : name;
    return new Actor(
        full, without(forms, full), first.kind(), agreed(countries), List.copyOf(roles));
  }

  /** The one country that all who name one agree on; null where they differ. */
  private static @Nullable String agreed(Map<String, Integer> countries) {
    return countries.size() == 1 ? countries.keySet().iterator().next() : null;
  }

  private static List<String> without(Collection<String> forms, String name) {
    return forms.stream().filter(form -> !form.equals(name)).sorted().toList();
  }

  private static String bare(String name) {
    String bare = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    return bare.endsWith("'s") || bare.endsWith("’s") ? bare.substring(0, bare.length() - 2) : bare;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
