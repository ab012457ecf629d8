package dateline.app;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.desk.source.Enrolment;
import org.jspecify.annotations.Nullable;

/**
 * Follows what is named at the desk.
 *
 * @param web follows addresses of the web, or says why none are
 * @param folders watches folders, where the settings allow it
 */
record DeskEnrolment(Enrolment web, Folders folders) implements Enrolment {
  @Override
  public @Nullable String obstacle() {
    return folders.areAllowed() ? null : web.obstacle();
  }

  @Override
  public @Nullable String stillness() {
    return web.obstacle();
  }

  @Override
  public Source enrol(String address, Description description) {
    return Folders.isMeant(address)
        ? folders.followAllowed(address, description)
        : web.enrol(address, description);
  }
}
