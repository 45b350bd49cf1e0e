package dev.myfy.data.bench.bank;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of the WAR, under {@code /api}. */
@ApplicationPath("api")
public class BankApplication extends Application {}
