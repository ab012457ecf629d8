package dateline.app;

import dateline.app.Settings.SettingsException;
import dateline.collect.web.AddressRules;
import dateline.collect.web.Identity;
import dateline.collect.web.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of what is collected from the web.
 *
 * @param contact a page or mail address of whoever runs this program, for those who are asked; null
 *     where there is none, and then nothing is asked
 * @param rules which servers may be asked
 * @param atOnce the most hosts that are asked at a time
 * @param keep how long archives are kept once they were read
 * @param token what programs show that send pages; null where none may
 * @param folders that may be named at the desk, with all that is below them
 */
record CollectSettings(
    @Nullable String contact,
    AddressRules rules,
    int atOnce,
    Duration keep,
    @Nullable String token,
    List<Path> folders) {
  private static final String CONTACT = "collect.contact";
  private static final String HOSTS = "collect.allow.hosts";
  private static final String NETWORKS = "collect.allow.networks";
  private static final String PORTS = "collect.allow.ports";
  private static final String AT_ONCE = "collect.at.once";
  private static final String KEEP = "collect.keep.days";
  private static final String TOKEN = "collect.token";
  static final String FOLDERS = "collect.allow.folders";

  static final Set<String> KEYS =
      Set.of(CONTACT, HOSTS, NETWORKS, PORTS, AT_ONCE, KEEP, TOKEN, FOLDERS);

  /** Shorter ones can be guessed; as many characters as 96 bits have in base 64. */
  private static final int SHORTEST_TOKEN = 16;

  private static final int LONGEST_TOKEN = 1_000;

  /** The public web, and nobody who would ask it. */
  static final CollectSettings DEFAULT =
      new CollectSettings(null, AddressRules.PUBLIC, 64, Duration.ofDays(30), null, List.of());

  private static final int LAST_PORT = 65_535;

  /**
   * What the settings say.
   *
   * @param file the file of the settings
   * @throws SettingsException if a value makes no sense
   */
  static CollectSettings of(Map<String, String> values, Path file) {
    AddressRules rules =
        AddressRules.PUBLIC
            .withHosts(listed(values, HOSTS, file, CollectSettings::host).toArray(String[]::new))
            .withNetworks(
                listed(values, NETWORKS, file, CollectSettings::network).toArray(String[]::new))
            .withPorts(listed(values, PORTS, file, CollectSettings::port).toArray(Integer[]::new));
    return new CollectSettings(
        contact(values.get(CONTACT), file),
        rules,
        Settings.number(values, AT_ONCE, 1, 1024, DEFAULT.atOnce, file),
        Duration.ofDays(
            Settings.number(values, KEEP, 0, 36_500, (int) DEFAULT.keep.toDays(), file)),
        token(values.get(TOKEN), file),
        listed(values, FOLDERS, file, CollectSettings::folder));
  }

  /**
   * The contact.
   *
   * @throws SettingsException if there is none
   */
  String contactOrRefuse(Path folder) {
    if (contact == null) {
      throw new SettingsException(missing(folder));
    }
    return contact;
  }

  /** What to say where there is no contact, to whoever wants something fetched. */
  static String missing(Path folder) {
    return "Nothing is fetched before those who are asked can tell who asks. Set "
        + CONTACT
        + " to a page or mail address of yours in "
        + folder.resolve(Settings.FILE)
        + ", as in "
        + CONTACT
        + "=you@outlet.example";
  }

  /** What to say where there is no token, to whoever sends something. */
  static String closed(Path folder) {
    return "Nothing can be sent here before there is a token to show. Set "
        + TOKEN
        + " to a long random word in "
        + folder.resolve(Settings.FILE)
        + ", which openssl rand -hex 24 makes, and start serve again";
  }

  /** A secret is not told, also where it is wrong. */
  private static @Nullable String token(@Nullable String value, Path file) {
    String token = value == null ? "" : value.strip();
    if (token.isEmpty()) {
      return null;
    }
    if (!token.matches("[\\x21-\\x7E]{" + SHORTEST_TOKEN + "," + LONGEST_TOKEN + "}")) {
      throw new SettingsException(
          "Setting %s in %s takes %d to %,d ASCII characters without spaces, as openssl rand -hex 24 makes them"
              .formatted(TOKEN, file, SHORTEST_TOKEN, LONGEST_TOKEN));
    }
    return token;
  }

  private static Path folder(String word) {
    Path folder = Path.of(word);
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("paths from / on with commas between, as in /srv/pages");
    }
    return folder;
  }

  /** An address of mail may be written without its scheme; nobody has that in mind. */
  private static @Nullable String contact(@Nullable String value, Path file) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String word = value.strip();
    boolean isBare = word.indexOf('@') > 0 && word.indexOf(':') < 0 && word.indexOf('/') < 0;
    String contact = isBare ? "mailto:" + word : word;
    try {
      return new Identity("0", contact).contact();
    } catch (IllegalArgumentException e) {
      throw wrong(CONTACT, value, file, "a page as https://… or a mail address");
    }
  }

  private static <T> List<T> listed(
      Map<String, String> values, String key, Path file, Function<String, T> read) {
    String value = values.getOrDefault(key, "");
    try {
      return Arrays.stream(value.split(","))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .map(read)
          .toList();
    } catch (IllegalArgumentException e) {
      throw wrong(key, value, file, String.valueOf(e.getMessage()));
    }
  }

  private static String host(String word) {
    String host = word.toLowerCase(Locale.ROOT);
    if (!host.matches("[a-z0-9_:-]+(\\.[a-z0-9_-]+)*")) {
      throw new IllegalArgumentException("names of hosts with commas between, as in wiki.lan,db");
    }
    return host;
  }

  private static String network(String word) {
    try {
      return Network.of(word).toString();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "networks with commas between, as in 10.1.0.0/16,192.168.7.4", e);
    }
  }

  private static Integer port(String word) {
    if (word.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(word);
      if (port >= 1 && port <= LAST_PORT) {
        return port;
      }
    }
    throw new IllegalArgumentException(
        "numbers from 1 to " + LAST_PORT + " with commas between, as in 8081,9000");
  }

  private static SettingsException wrong(String key, String value, Path file, String takes) {
    return new SettingsException(
        "Setting " + key + " in " + file + " is \"" + value + "\"; it takes " + takes);
  }
}
