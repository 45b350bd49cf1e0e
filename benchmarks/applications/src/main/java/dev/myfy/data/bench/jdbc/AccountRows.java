package dev.myfy.data.bench.jdbc;

import dev.myfy.data.bench.bank.AccountView;
import dev.myfy.data.bench.bank.Amount;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of the bank. */
final class AccountRows {

  private AccountRows() {}

  static AccountView find(Connection connection, long id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id, balance, owner FROM account WHERE (id = ?)")) {
      statement.setLong(1, id);
      return read(statement).get(0);
    }
  }

  static List<AccountView> list(Connection connection, long from, int count) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, balance, owner FROM account WHERE (id >= ?) ORDER BY id LIMIT ?")) {
      statement.setLong(1, from);
      statement.setInt(2, count);
      return read(statement);
    }
  }

  private static List<AccountView> read(PreparedStatement statement) throws SQLException {
    List<AccountView> accounts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        accounts.add(new AccountView(rows.getLong(1), rows.getString(3), rows.getBigDecimal(2)));
      }
    }
    return accounts;
  }

  static void setBalance(Connection connection, long id, BigDecimal balance) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE account SET balance = ? WHERE (id = ?)")) {
      statement.setBigDecimal(1, balance);
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  static int insert(Connection connection, Amount entry) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO entry (id, amount, owner) VALUES (nextval('entry_down'), ?, ?)")) {
      statement.setBigDecimal(1, entry.amount());
      statement.setString(2, entry.owner());
      return statement.executeUpdate();
    }
  }
}
