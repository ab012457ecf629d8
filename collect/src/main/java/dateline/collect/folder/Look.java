package dateline.collect.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a folder showed.
 *
 * @param ready files to be read now, by name
 * @param waiting how many more there are that are new or changed, and may still be written to
 * @param trouble what could not be looked at, in plain words with the remedy; null where all could
 */
public record Look(List<Drop> ready, int waiting, @Nullable String trouble) {
  public Look {
    ready = List.copyOf(ready);
  }
}
