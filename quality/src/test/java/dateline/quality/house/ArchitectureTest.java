package dateline.quality.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final List<String> MOCKS =
      List.of("mockito", "easymock", "powermock", "jmockit", "mockk", "wiremock", "mockwebserver");

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ArchitectureTest::isWrittenHere)
          .importPackages("dateline");

  /**
   * JMH writes the loops around its benchmarks itself, in a style of its own; and tests that are
   * lent to other rooms come as a jar, in which they are not known for tests.
   */
  private static boolean isWrittenHere(Location location) {
    return !location.contains("/jmh_generated/") && !location.contains("-tests.jar");
  }

  static List<Law> laws() {
    return Laws.all();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void holds(Law law) {
    law.rule().check(house);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void isAbleToFail(Law law) {
    JavaClasses breach = new ClassFileImporter().importClasses(law.breach());

    assertThat(law.rule().evaluate(breach).getFailureReport().getDetails()).isNotEmpty();
  }

  static List<String> rooms() {
    return Laws.ROOMS;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void seesTheRoom(String room) {
    assertThat(house.containPackage("dateline." + room)).isTrue();
  }

  @Test
  void noTestUsesMocks() throws IOException {
    String root = System.getProperty("dateline.root", "");
    assumeThat(root).as("the folder of the project").isNotEmpty();

    try (Stream<Path> folders = Files.list(Path.of(root))) {
      List<Path> poms =
          folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).toList();
      assertThat(poms).hasSizeGreaterThan(10);
      for (Path pom : poms) {
        assertThat(Files.readString(pom))
            .as("%s", pom)
            .doesNotContainIgnoringCase(MOCKS.toArray(String[]::new));
      }
    }
  }
}
