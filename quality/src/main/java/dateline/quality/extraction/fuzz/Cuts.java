package dateline.quality.extraction.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Mutations that cut a page to pieces and join them wrongly, whatever the pieces are. */
@SuppressWarnings("ImmutableEnumChecker") // its lambdas hold nothing
enum Cuts implements Mutation {
  TRUNCATE((page, other, dice) -> page.substring(0, dice.place(page))),
  BEHEAD((page, other, dice) -> page.substring(dice.place(page))),
  DELETE_CHUNK((page, other, dice) -> {
    Chunk chunk = Chunk.of(page, dice);
    return page.substring(0, chunk.start) + page.substring(chunk.end);
  }),
  DUPLICATE_CHUNK((page, other, dice) -> Mutation.with(page, Chunk.of(page, dice).in(page), dice)),
  MOVE_CHUNK((page, other, dice) -> {
    Chunk chunk = Chunk.of(page, dice);
    String rest = page.substring(0, chunk.start) + page.substring(chunk.end);
    return Mutation.with(rest, chunk.in(page), dice);
  }),
  SPLICE((page, other, dice) ->
      page.substring(0, dice.place(page)) + other.substring(dice.place(other))),
  GRAFT((page, other, dice) -> Mutation.with(page, Chunk.of(other, dice).in(other), dice)),
  REPEAT_BLOCK((page, other, dice) -> {
    Chunk chunk = Chunk.small(page, dice);
    int times = dice.once(2) ? 10_000 : dice.size(10_000);
    return Mutation.with(page, Mutation.times(chunk.in(page), times), dice);
  }),
  SHUFFLE_LINES((page, other, dice) -> {
    List<String> lines = new ArrayList<>(page.lines().toList());
    for (int i = dice.size(200); i > 0 && !lines.isEmpty(); i--) {
      lines.add(dice.below(lines.size()), lines.remove(dice.below(lines.size())));
    }
    return String.join("\n", lines);
  }),
  ONE_LINE((page, other, dice) -> page.replaceAll("[\r\n]+", dice.of(" ", "", "\t"))),
  FLIP_SIGNS((page, other, dice) -> {
    StringBuilder flipped = new StringBuilder(page);
    for (int i = dice.size(400); i > 0 && !flipped.isEmpty(); i--) {
      int at = dice.below(flipped.length());
      char sign = "<>/\"'&;=-{}[]()!?:,.|@#\\ \n\u00a0\u2014xA1".charAt(dice.below(31));
      switch (dice.below(3)) {
        case 0 -> flipped.setCharAt(at, sign);
        case 1 -> flipped.deleteCharAt(at);
        default -> flipped.insert(at, sign);
      }
    }
    return flipped.toString();
  });

  private record Chunk(int start, int end) {
    static Chunk of(String page, Dice dice) {
      int start = dice.place(page);
      return new Chunk(start, start + dice.size(page.length() - start + 1) - 1);
    }

    /** A piece of at most a few hundred signs, mostly from one tag to another. */
    static Chunk small(String page, Dice dice) {
      int start = dice.place(page);
      int end = Math.min(page.length(), start + dice.size(400));
      int tag = page.indexOf('<', end);
      return new Chunk(start, tag >= 0 && tag < end + 200 ? tag : end);
    }

    String in(String page) {
      return page.substring(start, end);
    }
  }

  private final Way way;

  Cuts(Way way) {
    this.way = way;
  }

  @Override
  public String broken(String page, String other, Dice dice) {
    return way.broken(page, other, dice);
  }
}
