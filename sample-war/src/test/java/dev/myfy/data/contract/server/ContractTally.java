package dev.myfy.data.contract.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    for (String server : arguments[1].trim().split("\\s+")) {
      ServerKind kind = ServerKind.valueOf(server.toUpperCase(Locale.ROOT));
      int number = ran(reports.resolve(server).resolve("failsafe-summary.xml"));
      counts.add(kind.title() + " " + number);
      numbers.add(number);
    }
    String line = "Contract tests: " + String.join(", ", counts);
    System.out.println(line);
    if (numbers.size() > 1 || numbers.contains(0)) {
      throw new IllegalStateException(line + " (not the same number of tests on each server)");
    }
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
