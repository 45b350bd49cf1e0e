package dev.myfy.data.bench.jmh;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks: file for the results, forks, iterations of a second. */
public final class JmhMain {

  private JmhMain() {}

  public static void main(String[] arguments) throws RunnerException {
    int iterations = Integer.parseInt(arguments[2]);
    new Runner(
            new OptionsBuilder()
                .include(OperationBenchmark.class.getName())
                .forks(Integer.parseInt(arguments[1]))
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseG1GC", "-XX:ActiveProcessorCount=2")
                .resultFormat(ResultFormatType.JSON)
                .result(arguments[0])
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
