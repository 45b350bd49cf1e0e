package dev.myfy.data.sample;

import java.math.BigDecimal;

/**
 * An account as clients see it.
 *
 * @param id the generated id
 * @param owner whose money it is
 * @param balance how much it is
 */
public record AccountView(long id, UserView owner, BigDecimal balance) {

  static AccountView of(Account account) {
    return new AccountView(account.getId(), UserView.of(account.getOwner()), account.getBalance());
  }
}
