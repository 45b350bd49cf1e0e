package dev.myfy.data.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myfy.data.testing.shop.Customer;
import dev.myfy.data.testing.shop.Stranger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTestDatabaseTest extends TestDatabaseContract {

  @TempDir private static Path directory;

  @Override
  String url() {
    return "sqlite:///" + directory.resolve("shop.db");
  }

  @Override
  List<String> places() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".db")).toList();
    }
  }

  @Test
  void withoutAnUrlItIsInMemory() {
    try (TestDatabase database = TestDatabase.open(Customer.class)) {
      assertThat(database.settings().databaseUrl().isInMemory()).isTrue();
    }
  }

  @Test
  void withoutEntitiesAllAreMapped() {
    try (TestDatabase database = TestDatabase.open()) {
      assertThat(database.entityManagerFactory().getMetamodel().getEntities())
          .extracting(type -> type.getJavaType().getSimpleName())
          .contains("Customer", "Delivery", "Stranger");
    }
  }

  @Test
  void withEntitiesOnlyTheyAre() {
    try (TestDatabase database = TestDatabase.open(Stranger.class)) {
      assertThat(database.entityManagerFactory().getMetamodel().getEntities())
          .extracting(type -> type.getJavaType().getSimpleName())
          .containsExactly("Stranger");
    }
  }

  @Test
  void aClassThatIsNotMappedIsRefused() {
    assertThatThrownBy(() -> TestDatabase.open(String.class))
        .hasMessageContaining("MYFY1006")
        .hasMessageContaining("java.lang.String");
  }
}
