package dev.myfy.data.testing.shop;

import com.sun.net.httpserver.HttpServer;
import dev.myfy.data.fixture.DataContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The application in this JVM, and a client for it. */
public final class ShopServer implements AutoCloseable {

  private final DataContainer container;
  private final HttpServer server;

  public ShopServer(Map<String, String> settings) {
    releaseConfig();
    container = DataContainer.open(settings, CustomerResource.class);
    server =
        JdkHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), new ResourceConfig(CustomerResource.class), false);
    server.setExecutor(task -> new Thread(() -> container.inRequest(task), "request").start());
    server.start();
  }

  /** Another test of this JVM may have asked for one already. */
  private static void releaseConfig() {
    ConfigProviderResolver resolver = ConfigProviderResolver.instance();
    resolver.releaseConfig(resolver.getConfig(ShopServer.class.getClassLoader()));
  }

  /** Sends a request. */
  public HttpResponse<String> send(String method, String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count() {
    return Long.parseLong(send("GET", "customers/count").body());
  }

  @Override
  public void close() {
    server.stop(0);
    container.close();
  }
}
