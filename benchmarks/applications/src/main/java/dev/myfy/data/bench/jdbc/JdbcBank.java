package dev.myfy.data.bench.jdbc;

import dev.myfy.data.bench.bank.AccountView;
import dev.myfy.data.bench.bank.Amount;
import dev.myfy.data.bench.bank.Bank;
import dev.myfy.data.bench.bank.Transfer;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;

/**
 * The bank with the statements that an entity manager would send, on one connection for each
 * method.
 */
public abstract class JdbcBank implements Bank {

  protected abstract DataSource dataSource();

  @Override
  public AccountView find(long id) {
    return OneConnection.work(dataSource(), connection -> AccountRows.find(connection, id));
  }

  @Override
  public List<AccountView> list(long from) {
    return OneConnection.work(dataSource(), connection -> AccountRows.list(connection, from, 20));
  }

  @Override
  public AccountView update(long id, Amount balance) {
    return OneConnection.work(
        dataSource(),
        connection -> {
          AccountView old = AccountRows.find(connection, id);
          AccountRows.setBalance(connection, id, balance.amount());
          return new AccountView(id, old.owner(), balance.amount());
        });
  }

  @Override
  public void transfer(Transfer transfer) {
    OneConnection.work(
        dataSource(),
        connection -> {
          BigDecimal from = AccountRows.find(connection, transfer.from()).balance();
          BigDecimal to = AccountRows.find(connection, transfer.to()).balance();
          AccountRows.setBalance(connection, transfer.from(), from.subtract(transfer.amount()));
          AccountRows.setBalance(connection, transfer.to(), to.add(transfer.amount()));
          return transfer;
        });
  }

  @Override
  public void changeOneOf(int count, Amount balance) {
    OneConnection.work(
        dataSource(),
        connection -> {
          AccountView first = AccountRows.list(connection, 1, count).get(0);
          AccountRows.setBalance(connection, first.id(), balance.amount());
          return first;
        });
  }

  @Override
  public void insert(Amount entry) {
    OneConnection.work(dataSource(), connection -> AccountRows.insert(connection, entry));
  }
}
