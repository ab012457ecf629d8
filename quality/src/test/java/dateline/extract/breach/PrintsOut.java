package dateline.extract.breach;

/** Speaks to the terminal. */
public final class PrintsOut {
  private PrintsOut() {}

  static void say() {
    System.out.println();
  }
}
