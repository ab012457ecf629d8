package dateline.app;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.collect.survey.NothingToFollow;
import dateline.collect.survey.Prospect;
import dateline.collect.survey.Surveyor;
import dateline.collect.web.WebAddress;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at addresses, and follows what is found there. Thread-safe. */
final class Enrolling implements Enrolment {
  private final Sources sources;
  private final Surveyor surveyor;
  private final InstantSource clock;

  Enrolling(Sources sources, Surveyor surveyor, InstantSource clock) {
    this.sources = sources;
    this.surveyor = surveyor;
    this.clock = clock;
  }

  /**
   * A source that was taken in.
   *
   * @param wasKnown whether it was followed before
   */
  record Enrolled(Source source, Prospect prospect, boolean wasKnown) {}

  @Override
  public @Nullable String obstacle() {
    return null;
  }

  @Override
  public Source enrol(String address, Description description) {
    return follow(address, description).source();
  }

  /**
   * Looks at an address, and follows what is found there.
   *
   * @throws RefusedSource if there is nothing to follow
   */
  Enrolled follow(String address, Description description) {
    Prospect prospect = survey(surveyor, address);
    Optional<Source> known = known(prospect.address());
    Source source = description.of(known.orElseGet(() -> made(prospect)));
    sources.put(source);
    return new Enrolled(source, prospect, known.isPresent());
  }

  /** One whose list has moved there bears the id of where it was. */
  private Optional<Source> known(WebAddress address) {
    return sources
        .find(Source.idOf(address))
        .or(() ->
            sources.all().stream()
                .filter(source -> source.address().equals(address.text()))
                .findFirst());
  }

  private Source made(Prospect prospect) {
    Source plain = Source.of(prospect.address(), prospect.name(), clock.instant());
    return plain.described(plain.name(), null, null, prospect.language());
  }

  /**
   * What would be followed at an address.
   *
   * @throws RefusedSource if there is nothing to follow
   */
  static Prospect survey(Surveyor surveyor, String address) {
    try {
      return surveyor.survey(address);
    } catch (NothingToFollow e) {
      throw new RefusedSource(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedSource(address + " was not looked at to the end; try again");
    }
  }
}
