package dev.myfy.data.contract.server.probe;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application that lists none of its classes. */
@ApplicationPath("/api")
public class ProbeApplication extends Application {}
