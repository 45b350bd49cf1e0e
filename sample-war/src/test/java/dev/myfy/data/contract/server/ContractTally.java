package dev.myfy.data.contract.server;

import dev.myfy.data.contract.database.DatabaseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Prints how many contract tests ran on each server and database; fails when they differ. */
public final class ContractTally {

  private ContractTally() {}

  /**
   * @param arguments the directory of the reports, then the runs, separated by blanks: a server and
   *     a database each, such as {@code wildfly-sqlite}
   */
  public static void main(String... arguments) throws Exception {
    List<String> counts = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    Set<String> samples = new TreeSet<>();
    for (String run : arguments[1].trim().split("\\s+")) {
      int number = ContractReports.ran(Path.of(arguments[0]).resolve(run));
      counts.add(title(run) + " " + number);
      numbers.add(number);
      samples.add(sample(run));
      CanarySearch.failIfFound(run);
    }
    String line = "Contract tests: " + String.join(", ", counts);
    System.out.println(line);
    System.out.println("The sample WAR that ran on each: SHA-256 " + String.join(", ", samples));
    if (numbers.size() > 1 || numbers.contains(0)) {
      throw new IllegalStateException(line + " (not the same number of tests in each run)");
    }
    if (samples.size() > 1) {
      throw new IllegalStateException("Not the same sample WAR in each run: " + samples);
    }
  }

  private static String title(String run) {
    String[] names = run.split("-");
    return ServerKind.of(names[0]).title() + " with " + DatabaseKind.of(names[1]).title();
  }

  /** What {@link SampleWar#recordDigest} has written in this run. */
  private static String sample(String run) throws IOException {
    Path digest = SampleWar.digestFile(run);
    return Files.exists(digest) ? Files.readString(digest) : "not in " + run;
  }
}
