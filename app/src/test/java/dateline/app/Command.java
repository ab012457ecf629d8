package dateline.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** One run of the command line within the test's process. */
record Command(int code, String out, String err) {

  static Command run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Command(code, out.toString(), err.toString());
  }

  /** All that a data folder says of its articles, stories, copies and statements. */
  static String everything(Object data) {
    StringBuilder all = new StringBuilder();
    for (String kind :
        new String[] {
          "articles", "copies", "stories", "storylines", "statements", "actors", "corrections"
        }) {
      all.append(kind).append('\n').append(run("export", kind, "--data", data).out());
    }
    return all.toString();
  }
}
