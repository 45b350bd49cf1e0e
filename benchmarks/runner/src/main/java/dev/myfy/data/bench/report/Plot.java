package dev.myfy.data.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Lines over a logarithmic axis, as SVG that can be read on a light and on a dark page. */
final class Plot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 360;
  private static final int LEFT = 80;
  private static final int TOP = 40;
  private static final int RIGHT = 190;
  private static final int BOTTOM = 50;
  private static final int STEPS = 5;
  private static final List<String> COLORS =
      List.of("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b");

  private final String title;
  private final String across;
  private final String up;
  private final List<Line> lines = new ArrayList<>();

  /** Title, and what the axes show. */
  Plot(String title, String across, String up) {
    this.title = title;
    this.across = across;
    this.up = up;
  }

  /** A point; x is greater than zero. */
  record Dot(double x, double y) {}

  private record Line(String name, List<Dot> dots) {}

  void line(String name, List<Dot> dots) {
    if (!dots.isEmpty()) {
      lines.add(new Line(name, dots));
    }
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        """
            .formatted(WIDTH, HEIGHT));
    svg.append(text(LEFT, TOP - 16, "start", title));
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", across));
    svg.append(text(LEFT, TOP - 2, "end", up));
    lines.get(0).dots().forEach(dot -> svg.append(tick(dot.x())));
    for (int step = 0; step <= STEPS; step++) {
      svg.append(grid(highest() * step / STEPS));
    }
    for (int number = 0; number < lines.size(); number++) {
      svg.append(drawn(lines.get(number), COLORS.get(number % COLORS.size())));
      svg.append(legend(number));
    }
    return svg.append("</svg>\n").toString();
  }

  private String drawn(Line line, String color) {
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (Dot dot : line.dots()) {
      String at = format("%.1f,%.1f ", x(dot.x()), y(dot.y()));
      points.append(at);
      dots.append(
          format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n",
              x(dot.x()), y(dot.y()), color));
    }
    return format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
            points.toString().trim(), color)
        + dots;
  }

  private String legend(int number) {
    double y = TOP + 18.0 * number;
    int x = WIDTH - RIGHT + 14;
    return format(
            "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"4\" fill=\"%s\"/>\n",
            x, y, COLORS.get(number % COLORS.size()))
        + text(x + 18.0, y + 6, "start", lines.get(number).name());
  }

  private String tick(double value) {
    return text(x(value), HEIGHT - BOTTOM + 18.0, "middle", format("%.0f", value));
  }

  private String grid(double value) {
    return format(
            "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
            LEFT, WIDTH - RIGHT, y(value), y(value))
        + text(LEFT - 6.0, y(value) + 4, "end", format(highest() < 100 ? "%.1f" : "%.0f", value));
  }

  private static String text(double x, double y, String anchor, String text) {
    return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
  }

  private double x(double value) {
    double low = Math.log(xs().min().orElse(1));
    double high = Math.log(xs().max().orElse(2));
    return LEFT + (Math.log(value) - low) / (high - low) * (WIDTH - RIGHT - LEFT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / highest() * (HEIGHT - BOTTOM - TOP);
  }

  private DoubleStream xs() {
    return lines.stream().flatMap(line -> line.dots().stream()).mapToDouble(Dot::x);
  }

  private double highest() {
    return lines.stream().flatMap(line -> line.dots().stream()).mapToDouble(Dot::y).max().orElse(1);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
