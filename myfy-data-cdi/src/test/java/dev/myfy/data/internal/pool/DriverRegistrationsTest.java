package dev.myfy.data.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriverRegistrationsTest {

  private final PrintWriter somebodysWriter = new PrintWriter(new StringWriter());
  private int timeoutBefore;
  private PrintWriter writerBefore;

  @BeforeEach
  void setWhatBelongsToTheWholeServer() {
    timeoutBefore = DriverManager.getLoginTimeout();
    writerBefore = DriverManager.getLogWriter();
    DriverManager.setLoginTimeout(17);
    DriverManager.setLogWriter(somebodysWriter);
  }

  @AfterEach
  void restore() {
    DriverManager.setLoginTimeout(timeoutBefore);
    DriverManager.setLogWriter(writerBefore);
  }

  @Test
  void nothingOfTheApplicationStaysRegistered() throws Exception {
    var registered = IsolatedApplication.runWith("sqlite://");
    assertThat(registered.running()).contains("org.sqlite.JDBC");
    assertThat(registered.stopped()).isEmpty();
  }

  @Test
  void theSettingsOfTheWholeServerStayAsTheyWere() throws Exception {
    IsolatedApplication.runWith("sqlite://");
    assertThat(DriverManager.getLoginTimeout()).isEqualTo(17);
    assertThat(DriverManager.getLogWriter()).isSameAs(somebodysWriter);
  }

  @Test
  void theDriversOfOthersStay() throws Exception {
    Class.forName("org.sqlite.JDBC");
    var before = DriverManager.drivers().toList();
    IsolatedApplication.runWith("sqlite://");
    assertThat(DriverManager.drivers().toList()).containsAll(before).isNotEmpty();
  }
}
