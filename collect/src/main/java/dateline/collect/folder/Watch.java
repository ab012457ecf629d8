package dateline.collect.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One folder, looked at again and again. Not thread-safe. */
public final class Watch {
  private final Path folder;

  /** What was read, by name. */
  private final Map<String, DroppedFiles.Read> read = new HashMap<>();

  /** How files looked the last time that are new or changed. */
  private Map<String, Stamp> before = Map.of();

  /**
   * Begins to watch. Files are read after the second look at the earliest.
   *
   * @param read what was read of the folder already
   */
  public Watch(Path folder, Collection<DroppedFiles.Read> read) {
    this.folder = folder;
    read.forEach(this::settle);
  }

  /** The files below a folder, however they look; for whoever wants to know what is there. */
  public static List<Drop> filesOf(Path folder) {
    return List.copyOf(new FolderWalk(folder).drops().values());
  }

  /** Looks at the folder. What is ready stays so until it is {@linkplain #settle settled}. */
  public Look look() {
    FolderWalk walk = new FolderWalk(folder);
    List<Drop> ready = new ArrayList<>();
    Map<String, Stamp> now = new HashMap<>();
    for (Drop drop : walk.drops().values()) {
      if (isRead(drop)) {
        continue;
      }
      now.put(drop.name(), drop.stamp());
      if (drop.stamp().equals(before.get(drop.name()))) {
        ready.add(drop);
      }
    }
    before = now;
    return new Look(ready, now.size() - ready.size(), walk.trouble());
  }

  private boolean isRead(Drop drop) {
    DroppedFiles.Read known = read.get(drop.name());
    return known != null && known.stamp().equals(drop.stamp());
  }

  /** The digest of what was read last under a name; null where nothing was, or nothing could be. */
  public @Nullable String digest(String name) {
    DroppedFiles.Read known = read.get(name);
    return known == null ? null : known.digest();
  }

  /** Takes a file for read. */
  public void settle(DroppedFiles.Read file) {
    read.put(file.name(), file);
  }
}
