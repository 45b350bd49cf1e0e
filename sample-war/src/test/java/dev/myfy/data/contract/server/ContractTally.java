package dev.myfy.data.contract.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Prints how many contract tests ran on each server, and fails when the numbers differ. */
public final class ContractTally {

  private ContractTally() {}

  /**
   * @param arguments the directory of the reports, then the servers, separated by blanks
   */
  public static void main(String... arguments) throws Exception {
    Path reports = Path.of(arguments[0]);
    List<String> counts = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    Set<String> samples = new TreeSet<>();
    for (String server : arguments[1].trim().split("\\s+")) {
      ServerKind kind = ServerKind.valueOf(server.toUpperCase(Locale.ROOT));
      int number = ran(reports.resolve(server).resolve("failsafe-summary.xml"));
      counts.add(kind.title() + " " + number);
      numbers.add(number);
      samples.add(sample(server));
    }
    String line = "Contract tests: " + String.join(", ", counts);
    System.out.println(line);
    System.out.println("The sample WAR that ran on each: SHA-256 " + String.join(", ", samples));
    if (numbers.size() > 1 || numbers.contains(0)) {
      throw new IllegalStateException(line + " (not the same number of tests on each server)");
    }
    if (samples.size() > 1) {
      throw new IllegalStateException("Not the same sample WAR on each server: " + samples);
    }
  }

  /** What {@link SampleWar#recordDigest} has written while the suite ran on this server. */
  private static String sample(String server) throws IOException {
    Path digest = SampleWar.digestFile(server);
    return Files.exists(digest) ? Files.readString(digest) : "not run on " + server;
  }

  private static int ran(Path summary)
      throws IOException, SAXException, ParserConfigurationException {
    if (!summary.toFile().exists()) {
      return 0;
    }
    Document xml =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(summary.toFile());
    return number(xml, "completed") - number(xml, "skipped");
  }

  private static int number(Document xml, String element) {
    return Integer.parseInt(xml.getElementsByTagName(element).item(0).getTextContent());
  }
}
