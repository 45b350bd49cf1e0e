package dev.myfy.data.internal.schema;

import dev.myfy.data.DataException;
import dev.myfy.data.internal.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The properties in the application's own persistence.xml files. Their units are the server's
 * business; the guard looks at what they would do to the tables.
 */
public final class PersistenceXml {

  private static final String RESOURCE = "META-INF/persistence.xml";

  private PersistenceXml() {}

  /**
   * Reads the properties of all units.
   *
   * @param loader the application's class loader
   * @param own whether a URL, as text, belongs to the application
   * @throws DataException if a file cannot be read (MYFY0606)
   */
  public static List<SchemaRequest> requests(ClassLoader loader, Predicate<String> own) {
    List<SchemaRequest> requests = new ArrayList<>();
    for (URL file : files(loader)) {
      if (own.test(file.toString())) {
        addProperties(file, requests);
      }
    }
    return requests;
  }

  private static List<URL> files(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(RESOURCE));
    } catch (IOException e) {
      throw unreadable(RESOURCE, e);
    }
  }

  private static void addProperties(URL file, List<SchemaRequest> requests) {
    NodeList properties = parse(file).getElementsByTagNameNS("*", "property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      requests.add(
          new SchemaRequest(
              property.getAttribute("name"), property.getAttribute("value"), RESOURCE));
    }
  }

  private static Document parse(URL file) {
    try {
      URLConnection connection = file.openConnection();
      // A cached jar file would stay open after undeploy.
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(stream);
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw unreadable(file.toString(), e);
    }
  }

  private static DataException unreadable(String file, Exception cause) {
    Message message = Message.PERSISTENCE_XML_UNREADABLE;
    return new DataException(message.id(), message.text(file, cause.getMessage()), cause);
  }
}
