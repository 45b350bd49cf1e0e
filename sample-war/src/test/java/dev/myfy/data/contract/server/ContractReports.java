package dev.myfy.data.contract.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What Failsafe has written about one run. */
final class ContractReports {

  /** Classes in deeper packages are about one server or database, and are not counted. */
  private static final Pattern COUNTED =
      Pattern.compile("TEST-dev\\.myfy\\.data\\.contract\\.(server\\.)?[A-Z]\\w*\\.xml");

  private ContractReports() {}

  /** The number of contract tests that ran, whatever their outcome. */
  static int ran(Path directory) throws IOException, SAXException, ParserConfigurationException {
    int number = 0;
    for (Path report : counted(directory)) {
      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      number += number(suite, "tests") - number(suite, "skipped");
    }
    return number;
  }

  private static List<Path> counted(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> COUNTED.matcher(name(file)).matches()).toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static int number(Element suite, String attribute) {
    return Integer.parseInt(suite.getAttribute(attribute));
  }
}
