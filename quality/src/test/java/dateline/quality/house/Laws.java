package dateline.quality.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dateline.desk.breach.Unmarked;
import dateline.extract.breach.AsksTheNetwork;
import dateline.extract.breach.AsksTheParser;
import dateline.extract.breach.KeepsState;
import dateline.extract.breach.PrintsOut;
import dateline.extract.breach.ReachesDown;
import dateline.extract.breach.ReadsTheClock;
import dateline.extract.breach.RollsDice;
import dateline.extract.breach.SpeaksSql;
import dateline.extract.breach.TextHelper;
import dateline.extract.breach.util.Misplaced;
import dateline.homeless.Homeless;
import java.net.URL;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The laws of docs/architecture.md that a machine can check. */
final class Laws {
  /** Top to bottom is the flow of data: a room may use the ones before it, never one after it. */
  static final List<String> ROOMS =
      List.of(
          "extract",
          "language",
          "collect",
          "lineage",
          "stories",
          "claims",
          "pipeline",
          "store",
          "desk",
          "app",
          "quality");

  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..", "org.postgresql.."
  };
  private static final String[] HTTP = {
    "java.net.http..",
    "com.sun.net.httpserver..",
    "io.javalin..",
    "org.eclipse.jetty..",
    "okhttp3.."
  };
  private static final String EMPTY_NAMES =
      "(.*\\.)?(model|common|utils?|helpers?|managers?|impl|misc|shared)(\\..*)?";

  private Laws() {}

  static List<Law> all() {
    return List.of(
        new Law(everyClassHasARoom(), Homeless.class),
        new Law(noRoomUsesOneBelow(), ReachesDown.class),
        new Law(only("SQL", "store", SQL), SpeaksSql.class),
        new Law(httpOnlyAtTheDoors(), AsksTheNetwork.class),
        new Law(noUrlIsOpened(), AsksTheNetwork.class),
        new Law(
            only("CoreNLP, whose licence is the GPL,", "language.corenlp", "edu.stanford.."),
            AsksTheParser.class),
        new Law(noClock(), ReadsTheClock.class),
        new Law(noDice(), RollsDice.class),
        new Law(noPrinting(), PrintsOut.class),
        new Law(staticFieldsAreConstant(), KeepsState.class),
        new Law(packagesSaySomething(), Misplaced.class),
        new Law(classesSaySomething(), TextHelper.class),
        new Law(packagesAreNullMarked(), Unmarked.class));
  }

  private static ArchRule everyClassHasARoom() {
    return classes()
        .should()
        .resideInAnyPackage(ROOMS.stream().map(Laws::room).toArray(String[]::new))
        .as("every class lives in a room of the house");
  }

  private static ArchRule noRoomUsesOneBelow() {
    return classes()
        .should(
            Uses.none(
                "use a room below",
                (user, used) -> roomOf(used) > roomOf(user) && roomOf(user) >= 0))
        .as("a room uses the rooms above it and never one below");
  }

  private static int roomOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 && parts[0].equals("dateline") ? ROOMS.indexOf(parts[1]) : -1;
  }

  private static ArchRule only(String what, String where, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room(where))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .as(what + " is used in dateline." + where + " alone");
  }

  private static ArchRule httpOnlyAtTheDoors() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(room("collect"), room("desk"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HTTP)
        .as("HTTP is spoken in collect and desk alone");
  }

  private static ArchRule noUrlIsOpened() {
    return classes()
        .that()
        .resideOutsideOfPackage(room("collect"))
        .should(
            Uses.noAccess(
                "open a connection",
                access ->
                    access.getTargetOwner().isEquivalentTo(URL.class)
                        && access.getName().matches("open.*|getContent")))
        .as("URLs are opened in collect alone");
  }

  private static ArchRule noClock() {
    return classes()
        .should(Uses.noAccess("read the clock", Clocks::isRead))
        .as("the time comes from an InstantSource that is passed in; durations belong to app");
  }

  private static ArchRule noDice() {
    return classes()
        .should(Uses.noAccess("roll dice", Clocks::isDice))
        .as("ids come from content: nothing is left to chance");
  }

  private static ArchRule noPrinting() {
    return classes()
        .that()
        .resideOutsideOfPackages(room("app"), room("quality"))
        .should(
            Uses.noAccess(
                "print",
                access ->
                    (access.getTargetOwner().isEquivalentTo(System.class)
                            && access.getName().matches("out|err"))
                        || (access.getName().equals("printStackTrace")
                            && access.getTarget().getFullName().endsWith("printStackTrace()"))))
        .as("only app speaks to the terminal");
  }

  private static ArchRule staticFieldsAreConstant() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .andShould(Uses.beConstant())
        .as("there is no static state");
  }

  private static ArchRule packagesSaySomething() {
    return classes()
        .should()
        .haveNameNotMatching("dateline\\." + EMPTY_NAMES + "\\.[A-Z].*")
        .as("a package is named after what is in it");
  }

  private static ArchRule classesSaySomething() {
    return classes()
        .should()
        .haveNameNotMatching(".*(Utils?|Helpers?|Managers?|Impl)(\\$.*)?")
        .as("a class is named after what it is");
  }

  private static ArchRule packagesAreNullMarked() {
    return classes()
        .should(
            Uses.beIn(
                "a package with a @NullMarked package-info",
                type ->
                    type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false)))
        .as("every package has a package-info that is @NullMarked");
  }

  private static String room(String name) {
    return "dateline." + name + "..";
  }

  /** What asks the machine for the time or for chance. */
  private static final class Clocks {
    private Clocks() {}

    static boolean isRead(JavaAccess<?> access) {
      String target = access.getTarget().getFullName();
      String owner = access.getTargetOwner().getFullName();
      int room = roomOf(access.getOriginOwner());
      boolean mayMeasure = room >= ROOMS.indexOf("app");
      if (owner.equals("java.lang.System")) {
        return access.getName().equals("currentTimeMillis")
            || (access.getName().equals("nanoTime") && !mayMeasure);
      }
      if (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource")) {
        return access.getName().startsWith("system") && !mayMeasure;
      }
      return (owner.startsWith("java.time.")
              && target.matches(".*\\.now\\((java\\.time\\.ZoneId)?\\)"))
          || target.equals(Date.class.getName() + ".<init>()")
          || (owner.endsWith("Calendar") && access.getName().equals("getInstance"));
    }

    static boolean isDice(JavaAccess<?> access) {
      return switch (access.getTarget().getFullName()) {
        case "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()" ->
            true;
        default -> false;
      };
    }
  }
}
