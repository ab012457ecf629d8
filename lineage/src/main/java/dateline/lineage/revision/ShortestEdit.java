package dateline.lineage.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which places of two sequences are the same, by Myers' greedy algorithm. */
final class ShortestEdit {
  /** With more edits than this the time and the memory of the search grow without use. */
  static final int MOST_EDITS = 1_000;

  private final int[] before;
  private final int[] after;
  private final int[] matches;

  private ShortestEdit(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    this.matches = new int[before.length];
    Arrays.fill(matches, -1);
  }

  /** For each place of {@code before} its place in {@code after}, or -1; the places ascend. */
  static int[] matches(int[] before, int[] after) {
    ShortestEdit edit = new ShortestEdit(before, after);
    edit.match();
    return edit.matches;
  }

  private void match() {
    int shorter = Math.min(before.length, after.length);
    int start = 0;
    while (start < shorter && before[start] == after[start]) {
      matches[start] = start;
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
      matches[before.length - end] = after.length - end;
    }
    search(start, before.length - start - end, after.length - start - end);
  }

  /**
   * Furthest places on each diagonal, edit by edit, within the part that differs.
   *
   * @param start of the part, in both
   * @param rows its length before
   * @param columns its length after
   */
  private void search(int start, int rows, int columns) {
    int most = Math.min(MOST_EDITS, rows + columns);
    int[] furthest = new int[2 * most + 3];
    int middle = most + 1;
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(Arrays.copyOfRange(furthest, middle - edits - 1, middle + edits + 2));
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        boolean isDown = isDown(furthest, middle, diagonal, edits);
        int row = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
        int column = row - diagonal;
        while (row < rows && column < columns && before[start + row] == after[start + column]) {
          row++;
          column++;
        }
        furthest[middle + diagonal] = row;
        if (row >= rows && column >= columns) {
          walkBack(trace, start, rows, columns);
          return;
        }
      }
    }
  }

  /** Whether a diagonal is reached by putting something in, and not by taking something out. */
  private static boolean isDown(int[] furthest, int middle, int diagonal, int edits) {
    return diagonal == -edits
        || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
  }

  private void walkBack(List<int[]> trace, int start, int rows, int columns) {
    int row = rows;
    int column = columns;
    for (int edits = trace.size() - 1; edits >= 0; edits--) {
      int[] furthest = trace.get(edits);
      int middle = edits + 1;
      int diagonal = row - column;
      int last = diagonal + (isDown(furthest, middle, diagonal, edits) ? 1 : -1);
      int lastRow = edits == 0 ? 0 : furthest[middle + last];
      int lastColumn = edits == 0 ? 0 : lastRow - last;
      while (row > lastRow && column > lastColumn) {
        row--;
        column--;
        matches[start + row] = start + column;
      }
      row = lastRow;
      column = lastColumn;
    }
  }
}
