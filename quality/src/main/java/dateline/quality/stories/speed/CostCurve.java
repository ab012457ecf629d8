package dateline.quality.stories.speed;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws what an article costs as ever more come in, as an SVG. */
final class CostCurve {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final int LEFT = 80;
  private static final int RIGHT = 150;
  private static final int TOP = 50;
  private static final int BOTTOM = 60;

  /** How many lines the scale has at the least. */
  private static final int LINES = 4;

  private final List<Cost> costs;
  private final double step;
  private final double top;

  private CostCurve(List<Cost> costs) {
    this.costs = costs;
    double most = costs.stream().mapToDouble(Cost::micros).max().orElse(1);
    step = step(most / LINES);
    top = step * Math.ceil(most / step);
  }

  /** The picture of some costs, of ascending sizes. */
  static String of(List<Cost> costs) {
    return new CostCurve(costs).draw();
  }

  /** The greatest of 1, 2, 5, 10, 20, 50 … that is no greater. */
  private static double step(double wanted) {
    double ten = Math.pow(10, Math.floor(Math.log10(wanted)));
    double times = wanted / ten;
    return ten * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
  }

  private String draw() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
            <title>What an article costs among so many of sixty days</title>
            <rect width="100%%" height="100%%" fill="#fff"/>
            <text x="%d" y="24" font-size="15">Microseconds of computing an article, by how many came in sixty days</text>
            """,
            WIDTH, HEIGHT, LEFT));
    for (double at = 0; at <= top; at += step) {
      svg.append(
          format(
              """
              <line x1="%d" x2="%d" y1="%.0f" y2="%.0f" stroke="#ddd"/>
              <text x="%d" y="%.0f" text-anchor="end" fill="#555">%.0f</text>
              """,
              LEFT, WIDTH - RIGHT, y(at), y(at), LEFT - 10, y(at) + 4, at));
    }
    for (Cost cost : costs) {
      svg.append(
          format(
              "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%,d</text>%n",
              x(cost), HEIGHT - BOTTOM + 24, cost.articles()));
    }
    svg.append(curve("all", "#1b4f72", Cost::micros));
    svg.append(curve("finding what is like it", "#b9770e", Cost::finding));
    svg.append(curve("settling its stories", "#1e8449", Cost::settling));
    return svg.append("</svg>\n").toString();
  }

  private String curve(String name, String color, ToDoubleFunction<Cost> value) {
    String points =
        costs.stream()
            .map(cost -> format("%.0f,%.0f", x(cost), y(value.applyAsDouble(cost))))
            .collect(Collectors.joining(" "));
    Cost last = costs.getLast();
    return format(
        """
        <polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>
        <text x="%.0f" y="%.0f" fill="%s">%s</text>
        """,
        points, color, x(last) + 8, y(value.applyAsDouble(last)) + 4, color, name);
  }

  private double x(Cost cost) {
    double from = Math.log(costs.getFirst().articles());
    double to = Math.log(costs.getLast().articles());
    double share = to == from ? 0 : (Math.log(cost.articles()) - from) / (to - from);
    return LEFT + 30 + share * (WIDTH - LEFT - RIGHT - 60);
  }

  private double y(double micros) {
    return HEIGHT - BOTTOM - micros / top * (HEIGHT - TOP - BOTTOM);
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotations are none of our dependencies
  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
