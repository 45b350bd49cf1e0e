package dev.myfy.data.bench.load;

/** A load in the language of Hyperfoil. */
final class Scenario {

  /** Of what belongs to "httpRequest". */
  private static final int INDENT = 12;

  private Scenario() {}

  static String of(LoadRequest request) {
    return """
        name: cell
        threads: 1
        http:
          host: http://127.0.0.1:%d
          sharedConnections: %d
          requestTimeout: 20s
        phases:
        - cell:
            always:
              users: %d
              duration: %dms
              scenario:
              - cell:
                - randomInt: id <- 1 .. 5000
                - randomInt: to <- 5001 .. 9980
                - randomInt: amount <- 1 .. 1000000
                - httpRequest:
                    %s: %s%s
        """
            .formatted(
                request.port(),
                request.clients(),
                request.clients(),
                request.millis(),
                request.endpoint().method(),
                request.base(),
                request.endpoint().path())
        + request.endpoint().body().map(Scenario::body).orElse("");
  }

  private static String body(String text) {
    return """
        headers:
          content-type: application/json
        body:
          pattern: '%s'
        """
        .formatted(text)
        .indent(INDENT);
  }
}
