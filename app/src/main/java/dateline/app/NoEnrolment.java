package dateline.app;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;

/**
 * Takes no sources in, since nothing is fetched.
 *
 * @param obstacle why, and the remedy
 */
record NoEnrolment(String obstacle) implements Enrolment {
  @Override
  public Source enrol(String address, Description description) {
    throw new RefusedSource(obstacle);
  }
}
