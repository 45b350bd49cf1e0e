package dev.myfy.data.sample;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts all resources of this package under {@code /api}; nothing of myfy data is listed here. */
@ApplicationPath("api")
public class BankApplication extends Application {}
