package dev.myfy.data.bench.spring;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The six endpoints. */
@RestController
@RequestMapping("/api")
public class BankController {

  private final BankService bank;

  BankController(BankService bank) {
    this.bank = bank;
  }

  @GetMapping("/ping")
  Answer ping() {
    return new Answer("ping");
  }

  @GetMapping("/accounts/{id}")
  AccountView find(@PathVariable long id) {
    return bank.find(id);
  }

  @GetMapping("/accounts")
  List<AccountView> list(@RequestParam long from) {
    return bank.list(from);
  }

  @PutMapping("/accounts/{id}")
  AccountView update(@PathVariable long id, @RequestBody Amount balance) {
    return bank.update(id, balance);
  }

  @PostMapping("/transfers")
  Answer transfer(@RequestBody Transfer transfer) {
    bank.transfer(transfer);
    return new Answer("transfer");
  }

  @PostMapping("/entries")
  Answer insert(@RequestBody Amount entry) {
    bank.insert(entry);
    return new Answer("insert");
  }
}
