package dev.myfy.data.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bank with Spring Boot. */
@SpringBootApplication
public class BankApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(BankApplication.class, arguments);
  }
}
