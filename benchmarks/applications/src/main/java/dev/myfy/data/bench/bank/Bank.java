package dev.myfy.data.bench.bank;

import java.util.List;

/** What each way does in its own manner. */
public interface Bank {

  AccountView find(long id);

  /** The 20 accounts from this key on. */
  List<AccountView> list(long from);

  AccountView update(long id, Amount balance);

  void transfer(Transfer transfer);

  void insert(Amount entry);

  /** Reads so many accounts, all of them managed, and changes the first one. */
  void changeOneOf(int count, Amount balance);
}
