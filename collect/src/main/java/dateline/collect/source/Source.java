package dateline.collect.source;

import dateline.collect.web.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that is followed.
 *
 * @param id made of the address it was added with, so that adding it again is no second source
 * @param address where its pages are listed: a feed, posts of WordPress, a sitemap, a front page;
 *     or of a folder ("file:///…"); or "inbox:"
 * @param name what people call it
 * @param kind who stands behind it; null where nobody has said
 * @param country of its publisher, two letters of ISO 3166-1; null where it is not known
 * @param language of its pages, as BCP 47 has it; null where it is not known
 * @param paused whether it rests until a person lets it go on
 * @param added when
 */
public record Source(
    String id,
    String address,
    String name,
    @Nullable SourceKind kind,
    @Nullable String country,
    @Nullable String language,
    boolean paused,
    Instant added) {

  /** The id of what other programs send. */
  public static final String INBOX = "source-inbox";

  private static final String INBOX_ADDRESS = "inbox:";
  private static final String FOLDER_SCHEME = "file:";
  private static final int ID_BYTES = 8;

  /** A source of which nothing is known but its address and a name. */
  public static Source of(WebAddress address, @Nullable String name, Instant added) {
    String shown = name == null || name.isBlank() ? address.host() : name.strip();
    return new Source(idOf(address), address.text(), shown, null, null, null, false, added);
  }

  /**
   * A folder that is watched.
   *
   * @param folder its real path
   */
  public static Source ofFolder(Path folder, Instant added) {
    String address = folder.toUri().toString();
    Path name = folder.getFileName();
    String shown = name == null ? folder.toString() : name.toString();
    return new Source(idOf(address), address, shown, null, null, null, false, added);
  }

  /** What other programs send. */
  public static Source inbox(Instant added) {
    return new Source(INBOX, INBOX_ADDRESS, "Inbox", null, null, null, false, added);
  }

  /** The folder that is watched; null where this is none. */
  public @Nullable Path folder() {
    return address.startsWith(FOLDER_SCHEME) ? Path.of(URI.create(address)) : null;
  }

  /** Whether it is a list of the web, which has to be fetched. */
  public boolean isOfWeb() {
    return !address.startsWith(FOLDER_SCHEME) && !id.equals(INBOX);
  }

  /** The id of the source at an address: the start of the address's SHA-256. */
  public static String idOf(WebAddress address) {
    return idOf(address.text());
  }

  private static String idOf(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return "source-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The same source, described by a person. */
  public Source described(
      String newName,
      @Nullable SourceKind newKind,
      @Nullable String newCountry,
      @Nullable String newLanguage) {
    return new Source(id, address, newName, newKind, newCountry, newLanguage, paused, added);
  }

  /** The same source, at rest or not. */
  public Source withPaused(boolean rests) {
    return new Source(id, address, name, kind, country, language, rests, added);
  }

  /** The same source, where its list has moved for good. */
  public Source movedTo(String newAddress) {
    return new Source(id, newAddress, name, kind, country, language, paused, added);
  }
}
