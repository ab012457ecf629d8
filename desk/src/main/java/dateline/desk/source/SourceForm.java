package dateline.desk.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form by which a source is added.
 *
 * @param address as somebody wrote it; blank where nobody did
 * @param kind the word that was chosen; blank where none was
 * @param trouble why what was sent was not taken, with the remedy; null where nothing was sent
 */
public record SourceForm(String address, String kind, @Nullable String trouble) {
  /** The form before anybody has written in it. */
  public static final SourceForm EMPTY = new SourceForm("", "", null);

  /** The form as it was sent, with why it was not taken. */
  public static SourceForm refused(
      @Nullable String address, @Nullable String kind, String trouble) {
    return new SourceForm(
        Objects.requireNonNullElse(address, ""), Objects.requireNonNullElse(kind, ""), trouble);
  }
}
