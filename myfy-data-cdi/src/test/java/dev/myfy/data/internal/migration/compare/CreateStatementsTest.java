package dev.myfy.data.internal.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.internal.jta.Transactions;
import dev.myfy.data.internal.persistence.PersistenceUnit;
import dev.myfy.data.internal.persistence.UnitDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateStatementsTest {

  @TempDir Path home;

  private ComparedDatabase database() {
    Path file = home.resolve("asked.db");
    return new ComparedDatabase("sqlite", "jdbc:sqlite:" + file, "sqlite:///" + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eclipselink", "hibernate"})
  void areToldWithoutDoingWhatPropertiesAskFor(String provider) throws Exception {
    ComparedDatabase database = database();
    Map<String, String> create =
        Map.of(
            "jakarta.persistence.schema-generation.database.action", "create",
            "eclipselink.ddl-generation", "create-tables",
            "hibernate.hbm2ddl.auto", "update");
    List<String> statements =
        ComparedDatabase.createStatements(database.definition(provider, create));
    assertThat(statements).anyMatch(sql -> sql.toLowerCase().startsWith("create table employee "));
    assertThat(statements).noneMatch(sql -> sql.endsWith(";") || sql.isBlank());
    try (var connection = database.connect()) {
      String tables = "select count(*) from sqlite_master";
      assertThat(ComparedDatabase.value(connection, tables)).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eclipselink", "hibernate"})
  void areToldByARunningUnitAsWell(String provider) {
    ComparedDatabase database = database();
    UnitDefinition tool = database.definition(provider, Map.of());
    UnitDefinition running =
        new UnitDefinition(
            tool.settings(),
            tool.loader(),
            tool.own(),
            tool.dataSource(),
            tool.product(),
            Optional.of(Transactions.locate()),
            Map.of(),
            Optional.empty(),
            tool.validators(),
            tool.entities());
    try (PersistenceUnit unit = PersistenceUnit.open(running)) {
      unit.createMissingTables();
      unit.createStatements();
      assertThat(unit.createStatements())
          .containsExactlyInAnyOrderElementsOf(database.createStatements(provider));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eclipselink", "hibernate"})
  void areTheSameWhateverIsThereAlready(String provider) throws Exception {
    ComparedDatabase database = database();
    List<String> statements = database.createStatements(provider);
    try (var connection = database.connect()) {
      ComparedDatabase.execute(connection, statements.toArray(String[]::new));
    }
    assertThat(database.createStatements(provider)).containsExactlyInAnyOrderElementsOf(statements);
  }
}
