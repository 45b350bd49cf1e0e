package dev.myfy.data.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The geometric mean of ratios, with the interval that 95 of 100 resamples fall into. */
public final class Bootstrap {

  private static final int RESAMPLES = 10_000;
  private static final double OUTSIDE = 0.025;

  private Bootstrap() {}

  /**
   * A ratio.
   *
   * @param value the geometric mean
   * @param low lower end of the confidence interval
   * @param high upper end of the confidence interval
   */
  public record Ratio(double value, double low, double high) {

    /** How far the interval reaches from one, up or down: what two equal things differ by. */
    public double distanceFromOne() {
      return Math.max(Math.abs(high - 1), Math.abs(low - 1));
    }
  }

  /** One ratio for each block; the same ratios give the same interval. */
  public static Ratio of(List<Double> ratios) {
    double[] logs = ratios.stream().mapToDouble(Math::log).toArray();
    Random random = new Random(logs.length);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int draw = 0; draw < logs.length; draw++) {
        sum += logs[random.nextInt(logs.length)];
      }
      means[resample] = sum / logs.length;
    }
    Arrays.sort(means);
    return new Ratio(
        Math.exp(Arrays.stream(logs).average().orElseThrow()),
        Math.exp(means[(int) (RESAMPLES * OUTSIDE)]),
        Math.exp(means[(int) (RESAMPLES * (1 - OUTSIDE)) - 1]));
  }
}
