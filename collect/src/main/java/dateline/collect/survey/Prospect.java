package dateline.collect.survey;

import dateline.collect.discovery.Candidate;
import dateline.collect.discovery.Kind;
import dateline.collect.web.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be followed.
 *
 * @param address where pages are listed
 * @param kind what is there
 * @param isSeen whether it was looked at; where the site wants long pauses, what it says of itself
 *     is believed
 * @param name as the site or the list calls itself; null where it does not
 * @param language of the pages, as BCP 47 has it; null where nobody says
 * @param pages that are listed there now
 * @param carriesText whether whole texts stand in the list
 * @param others by what the site could be followed as well
 */
public record Prospect(
    WebAddress address,
    Kind kind,
    boolean isSeen,
    @Nullable String name,
    @Nullable String language,
    List<WebAddress> pages,
    boolean carriesText,
    List<Candidate> others) {
  public Prospect {
    pages = List.copyOf(pages);
    others = List.copyOf(others);
  }
}
