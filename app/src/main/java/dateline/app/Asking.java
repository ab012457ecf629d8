package dateline.app;

import dateline.collect.manners.Courtesy;
import dateline.collect.manners.Manners;
import dateline.collect.robots.Robots;
import dateline.collect.survey.Surveyor;
import dateline.collect.visit.Visitor;
import dateline.collect.web.Identity;
import dateline.collect.web.Web;
import dateline.collect.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * All that asks the web, in one name: one client, one memory of what robots.txt allows, and one
 * book of whom it was asked when, so that no host is asked twice at a time.
 */
final class Asking implements AutoCloseable {
  /** So many sites may be followed before rules are asked for anew. */
  private static final int ORIGINS = 20_000;

  /** A person waits no longer for a turn than they would for a page. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Web web;
  private final Manners manners = new Manners(Courtesy.DEFAULT);
  private final Visitor visitor;
  private final Surveyor surveyor;

  /**
   * Opens nothing yet.
   *
   * @throws Settings.SettingsException if the settings of the folder name no contact
   */
  Asking(CollectSettings settings, Path folder, InstantSource clock) {
    this.clock = clock;
    Identity identity = new Identity(VersionCommand.version(), settings.contactOrRefuse(folder));
    web = new Web(WebSettings.of(identity, clock).with(settings.rules()));
    Robots robots = new Robots(web, clock, ORIGINS);
    visitor = new Visitor(web, robots, manners, clock);
    surveyor = new Surveyor(visitor, robots, this::waited);
  }

  Manners manners() {
    return manners;
  }

  Visitor visitor() {
    return visitor;
  }

  Surveyor surveyor() {
    return surveyor;
  }

  private boolean waited(Instant from) throws InterruptedException {
    Duration wait = Duration.between(clock.instant(), from);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return false;
    }
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
    return true;
  }

  @Override
  public void close() {
    web.close();
  }
}
