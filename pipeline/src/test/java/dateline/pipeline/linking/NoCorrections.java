package dateline.pipeline.linking;

import dateline.stories.correction.Correction;
import java.util.Collection;
import java.util.List;

/** A log into which nobody has written anything. */
public final class NoCorrections implements CorrectionLog {
  @Override
  public void append(Correction entry, Collection<String> touched) {
    throw new UnsupportedOperationException("Nothing is corrected here");
  }

  @Override
  public List<Correction> entries() {
    return List.of();
  }

  @Override
  public List<Correction> ofKept() {
    return List.of();
  }
}
