package dateline.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The labelled data beside the project; tests that need them are skipped where they are absent. */
public final class Shared {
  private Shared() {}

  /** A path below the folder "shared" beside the project. */
  public static Path path(String relative) {
    Path root = Path.of(System.getProperty("dateline.root", ".."));
    Path path = root.resolve("../shared").resolve(relative).normalize();
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
    return path;
  }
}
