package dev.myfy.data.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The JVM of the load: a line of JSON comes in, the load runs, a line of JSON goes out. */
public final class LoadMain {

  private LoadMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err); // Hyperfoil logs to the standard output.
    ObjectMapper mapper = new ObjectMapper();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = requests.readLine();
    while (line != null) {
      LoadResult result = Load.run(mapper.readValue(line, LoadRequest.class));
      answers.println(mapper.writeValueAsString(result));
      answers.flush();
      line = requests.readLine();
    }
    Runtime.getRuntime().halt(0); // Netty's threads have nothing more to do.
  }
}
