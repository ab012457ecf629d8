package dateline.claims.naming;

import dateline.language.Annotation;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The persons of one article, with every place where one is named. Immutable once made. */
public final class Persons {

  private static final Set<String> STREETS =
      Set.of(
          "street",
          "road",
          "avenue",
          "lane",
          "square",
          "boulevard",
          "alley",
          "quay",
          "bridge",
          "harbour",
          "harbor",
          "station",
          "wharf",
          "hospital",
          "st.",
          "ave.",
          "rd.",
          "blvd.");

  private static final Set<String> OF_STATES =
      Set.of(
          "ambassador",
          "embassy",
          "parliament",
          "capital",
          "border",
          "coast",
          "territory",
          "airspace",
          "population",
          "coastline",
          "consulate",
          "currency");

  private final Map<String, Person> byName = new LinkedHashMap<>();

  /** Start of mention to the full name that it stands for. */
  private final NavigableMap<Integer, Mention> mentions = new TreeMap<>();

  private record Mention(int start, int end, String name) {}

  private Persons() {}

  /** The persons whom an article names. */
  public static Persons of(Annotation annotation, Roles roles) {
    Persons persons = new Persons();
    persons.gather(annotation, roles);
    return persons;
  }

  /** All persons, in the order in which the text names them first. */
  public Collection<Person> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The last person named within a range of the text, or null. */
  public @Nullable Person lastIn(int start, int end) {
    Map.Entry<Integer, Mention> entry = mentions.lowerEntry(end);
    return entry == null || entry.getKey() < start ? null : byName.get(entry.getValue().name());
  }

  /** The first person named within a range of the text, or null. */
  public @Nullable Person firstIn(int start, int end) {
    Map.Entry<Integer, Mention> entry = mentions.ceilingEntry(start);
    return entry == null || entry.getKey() >= end ? null : byName.get(entry.getValue().name());
  }

  /** Past the last code unit of the mention that begins at or after an offset; -1 for none. */
  public int endOfFirst(int start) {
    Map.Entry<Integer, Mention> entry = mentions.ceilingEntry(start);
    return entry == null ? -1 : entry.getValue().end();
  }

  /** The person named last before an offset who has a role with all of some words, or null. */
  public @Nullable Person withRole(List<String> words, int offset) {
    for (Mention mention : mentions.headMap(offset, false).descendingMap().values()) {
      Person person = byName.get(mention.name());
      if (person != null && hasRole(person, words)) {
        return person;
      }
    }
    return onlyWithRole(words);
  }

  /** The one person of the article who has a role with all of some words; null for none or more. */
  public @Nullable Person onlyWithRole(List<String> words) {
    List<Person> bearers = byName.values().stream().filter(p -> hasRole(p, words)).toList();
    return bearers.size() == 1 ? bearers.getFirst() : null;
  }

  private static boolean hasRole(Person person, List<String> words) {
    return !words.isEmpty()
        && person.roles().stream()
            .anyMatch(role ->
                List.of(role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                    .containsAll(words));
  }

  /** Where the mention begins that is first at or after an offset; -1 for none. */
  public int startOfFirst(int start) {
    Integer key = mentions.ceilingKey(start);
    return key == null ? -1 : key;
  }

  private void gather(Annotation annotation, Roles roles) {
    List<Name> names =
        annotation.names().stream()
            .filter(name -> name.kind() == Name.Kind.PERSON && !isStreet(name.text()))
            .filter(name -> !isState(annotation, name.text()))
            .toList();
    Map<String, String> fullBySurname = new TreeMap<>();
    for (Name name : names) {
      String bare = Honorifics.strip(name.text());
      if (bare.indexOf(' ') > 0) {
        fullBySurname.merge(surname(bare), bare, (a, b) -> b.length() > a.length() ? b : a);
      }
    }
    Map<String, Gathered> gathered = new LinkedHashMap<>();
    Map<String, String> nearest = new TreeMap<>();
    for (Name name : names) {
      String bare = Honorifics.strip(name.text());
      if (bare.isEmpty()) {
        continue;
      }
      String full = full(bare, nearest, fullBySurname);
      List<Role> around = roles.around(annotation, name);
      mention(name.start() + name.text().indexOf(bare), bare, full, around, gathered);
      Sentence sentence = Roles.sentenceAt(annotation.sentences(), name.start());
      Gathered person = gathered.get(full);
      if (sentence != null && person != null) {
        person.gender += Genders.tally(sentence, name, names, around);
      }
    }
    surnamesLeftOver(annotation, fullBySurname, gathered);
    gathered.forEach((full, all) -> byName.put(full, all.person(full)));
  }

  private void mention(
      int start, String bare, String full, List<Role> roles, Map<String, Gathered> gathered) {
    mentions.put(start, new Mention(start, start + bare.length(), full));
    Gathered person = gathered.computeIfAbsent(full, key -> new Gathered());
    person.forms.add(bare);
    for (Role role : roles) {
      if (!person.roles.contains(role)) {
        person.roles.add(role);
      }
    }
  }

  /** Surnames that the name model missed, of persons whom the article names in full. */
  private void surnamesLeftOver(
      Annotation annotation, Map<String, String> fullBySurname, Map<String, Gathered> gathered) {
    for (Sentence sentence : annotation.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        String full =
            token.tag().startsWith("NN") || token.tag().isEmpty()
                ? fullBySurname.get(token.text().toLowerCase(Locale.ROOT))
                : null;
        boolean capital = Character.isUpperCase(token.text().charAt(0));
        if (full != null && capital && !covered(token.start())) {
          mention(token.start(), token.text(), full, List.of(), gathered);
        }
      }
    }
  }

  /** Whether a name is that of a street, which the name model takes for a person's. */
  private static boolean isStreet(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && STREETS.contains(name.substring(space + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a name of one word is that of what has an ambassador, a capital or a border. */
  private static boolean isState(Annotation annotation, String name) {
    if (name.indexOf(' ') > 0) {
      return false;
    }
    for (Sentence sentence : annotation.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 2 < tokens.size(); i++) {
        boolean owner = tokens.get(i).text().equals(name) && tokens.get(i + 1).tag().equals("POS");
        if (owner && OF_STATES.contains(tokens.get(i + 2).lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean covered(int offset) {
    Map.Entry<Integer, Mention> entry = mentions.floorEntry(offset);
    return entry != null && entry.getValue().end() > offset;
  }

  /** The full name of a form: the one last given before it, else the only one of the article. */
  private static String full(
      String bare, Map<String, String> nearest, Map<String, String> fullBySurname) {
    String surname = surname(bare);
    if (bare.indexOf(' ') > 0) {
      String longest = fullBySurname.getOrDefault(surname, bare);
      String full = isShortOf(bare, longest) ? longest : bare;
      nearest.put(surname, full);
      return full;
    }
    String known = nearest.get(surname);
    if (known != null) {
      return known;
    }
    String later = fullBySurname.get(surname);
    if (later != null) {
      return later;
    }
    return fullBySurname.values().stream()
        .filter(full -> surname(full.substring(0, Math.max(full.indexOf(' '), 0))).equals(surname))
        .findFirst()
        .orElse(bare);
  }

  private static boolean isShortOf(String shorter, String longer) {
    return new TreeSet<>(List.of(longer.toLowerCase(Locale.ROOT).split(" ")))
        .containsAll(List.of(shorter.toLowerCase(Locale.ROOT).split(" ")));
  }

  private static String surname(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean junior =
        last.equals("jr.")
            || last.equals("jr")
            || last.equals("sr.")
            || last.equals("iii")
            || last.equals("ii");
    return junior && name.indexOf(' ') != name.lastIndexOf(' ')
        ? surname(name.substring(0, name.lastIndexOf(' ')))
        : last;
  }

  private static final class Gathered {
    private final TreeSet<String> forms = new TreeSet<>();
    private final List<Role> roles = new ArrayList<>();

    /** Above zero for a woman, below for a man. */
    private int gender;

    Person person(String full) {
      String country =
          roles.stream().map(Role::country).filter(c -> c != null).findFirst().orElse(null);
      return new Person(
          full,
          Collections.unmodifiableSortedSet(forms),
          roles.stream().map(Role::title).distinct().toList(),
          country,
          gender == 0 ? null : gender > 0 ? Gender.FEMALE : Gender.MALE);
    }
  }
}
