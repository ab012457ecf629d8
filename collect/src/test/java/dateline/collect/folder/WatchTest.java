package dateline.collect.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real folder, looked at again and again. */
final class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");

  @TempDir private Path all;
  private Path folder;
  private Watch watch;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(all.toRealPath().resolve("drop"));
    watch = new Watch(folder, List.of());
  }

  private Path write(String name, String text, Instant modified) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private List<String> ready() {
    return watch.look().ready().stream().map(Drop::name).toList();
  }

  private void settle() {
    watch
        .look()
        .ready()
        .forEach(
            drop -> watch.settle(new DroppedFiles.Read(drop.name(), drop.stamp(), drop.digest())));
  }

  @Test
  void aFileIsReadyOnceItStandsStill() throws IOException {
    write("2026/a.html", "half", NOW);
    assertThat(ready()).isEmpty();
    write("2026/a.html", "half and more", NOW);
    assertThat(watch.look().waiting()).isEqualTo(1);
    write("2026/a.html", "half and MORE", NOW.plusSeconds(1));
    assertThat(ready()).isEmpty();
    assertThat(ready()).containsExactly("2026/a.html");
    assertThat(watch.look().ready().getFirst().way()).isEqualTo("2026/");
  }

  @Test
  void whatWasReadIsReadyAgainOnlyWhenItChanges() throws IOException {
    Path file = write("a.html", "one", NOW);
    ready();
    settle();
    assertThat(ready()).isEmpty();
    String digest = watch.digest("a.html");

    Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(1)));
    ready();
    assertThat(watch.look().ready().getFirst().digest()).isEqualTo(digest);

    write("a.html", "two", NOW);
    assertThat(ready()).isEmpty();
    assertThat(watch.look().ready()).isEmpty();
    write("a.html", "three", NOW);
    ready();
    assertThat(watch.look().ready().getFirst().digest()).isNotEqualTo(digest);
  }

  @Test
  void anotherWatchGoesOnWhereTheFirstStood() throws IOException {
    write("a.html", "one", NOW);
    watch.look();
    Drop drop = watch.look().ready().getFirst();
    assertThat(drop.isUnchanged()).isTrue();
    watch =
        new Watch(folder, List.of(new DroppedFiles.Read(drop.name(), drop.stamp(), drop.digest())));
    write("b.html", "two", NOW);
    assertThat(ready()).isEmpty();
    assertThat(ready()).containsExactly("b.html");
    write("a.html", "changed", NOW);
    assertThat(drop.isUnchanged()).isFalse();
  }

  @Test
  void aFileThatIsRenamedIntoItsPlaceIsReadUnderItsName() throws IOException {
    Path hidden = write(".a.html.part", "one", NOW);
    ready();
    assertThat(ready()).isEmpty();
    Files.move(hidden, folder.resolve("a.html"), StandardCopyOption.ATOMIC_MOVE);
    ready();
    assertThat(ready()).containsExactly("a.html");
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    Path outside = Files.createDirectories(all.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    Files.createSymbolicLink(folder.resolve("file.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    write("a.html", "one", NOW);
    ready();
    assertThat(ready()).containsExactly("a.html");
    assertThat(Watch.filesOf(folder)).hasSize(1);

    Drop drop = watch.look().ready().getFirst();
    Files.delete(drop.file());
    Files.createSymbolicLink(drop.file(), outside.resolve("secret.txt"));
    assertThat(drop.isUnchanged()).isFalse();
    assertThat(drop.digest()).isNull();
  }

  @Test
  void aFolderThatBecomesALinkLeadsNowhere() throws IOException {
    write("2026/a.html", "one", NOW);
    ready();
    Drop drop = watch.look().ready().getFirst();
    assertThat(drop.isUnchanged()).isTrue();
    Files.move(folder.resolve("2026"), all.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("2026"), all.resolve("outside"));
    assertThat(drop.isUnchanged()).isFalse();
    assertThat(ready()).isEmpty();
  }

  @Test
  void whatCannotBeLookedAtIsSaidAndStopsNothing() throws IOException {
    write("x/".repeat(40) + "deep.html", "one", NOW);
    write("a.html", "one", NOW);
    assertThat(watch.look().trouble()).contains("32 folders deep");
    assertThat(ready()).containsExactly("a.html");

    Files.move(folder, all.resolve("elsewhere"));
    assertThat(watch.look()).returns(List.of(), Look::ready);
    assertThat(watch.look().trouble()).contains(folder.toString(), "put it back");
    Files.createSymbolicLink(folder, all.resolve("elsewhere"));
    assertThat(watch.look().trouble()).contains("no folder");
  }
}
