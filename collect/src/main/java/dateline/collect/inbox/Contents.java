package dateline.collect.inbox;

import dateline.collect.Found;
import dateline.collect.inbox.RefusedSending.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what is found in something that was sent, and lists the beginning of it. */
final class Contents {
  private final @Nullable String address;
  private final List<Receipt.Taken> taken = new ArrayList<>();
  private final List<Receipt.Refused> refused = new ArrayList<>();
  private int pages;
  private int others;
  private int atAddress;

  /**
   * @param address that the sender gave; null where there is none
   */
  Contents(@Nullable String address) {
    this.address = address;
  }

  void add(Found found) {
    switch (found) {
      case Found.PageFound(var page, var file, var whole) -> {
        pages++;
        atAddress += address != null && address.equals(page.url()) ? 1 : 0;
        if (taken.size() < Receipt.MOST) {
          taken.add(new Receipt.Taken(page.sourceId(), page.url()));
        }
      }
      case Found.Refused no -> {
        others++;
        if (refused.size() < Receipt.MOST) {
          refused.add(new Receipt.Refused(no.sourceId(), no.reason()));
        }
      }
    }
  }

  int pages() {
    return pages;
  }

  /**
   * Sees that there is something to take.
   *
   * @throws RefusedSending if there is no page, or one address for several
   */
  void check() throws RefusedSending {
    if (pages == 0) {
      throw new RefusedSending(Why.NO_PAGE, "There is no page in this: " + why());
    }
    if (atAddress > 1) {
      throw new RefusedSending(
          Why.WORDS,
          "An address is that of one page, and this holds "
              + atAddress
              + " that say no address of their own; send them one by one, or as JSON, each with its"
              + " \"url\"");
    }
  }

  private String why() {
    if (refused.isEmpty()) {
      return "it is an archive without pages";
    }
    String more = others > 1 ? ", and %d more".formatted(others - 1) : "";
    return "it " + refused.getFirst().reason() + more;
  }

  Receipt receipt(String digest) {
    return new Receipt(digest, taken, refused, pages - taken.size() + others - refused.size());
  }
}
