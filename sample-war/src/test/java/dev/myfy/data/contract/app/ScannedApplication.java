package dev.myfy.data.contract.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lists nothing: the server finds resources and providers. */
@ApplicationPath("api")
public class ScannedApplication extends Application {}
