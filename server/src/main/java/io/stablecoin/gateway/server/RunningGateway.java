package io.stablecoin.gateway.server;

import io.stablecoin.gateway.server.database.GatewayDatabase;
import java.net.URI;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway that serves requests until it is closed. */
public final class RunningGateway implements AutoCloseable {

  private final URI api;
  private final URI management;
  private final ConfigurableApplicationContext context;
  private final GatewayDatabase database;

  RunningGateway(
      URI api, URI management, ConfigurableApplicationContext context, GatewayDatabase database) {
    this.api = api;
    this.management = management;
    this.context = context;
    this.database = database;
  }

  /** Where the API is, as seen from this machine. */
  public URI api() {
    return api;
  }

  /** Where health and metrics are. */
  public URI management() {
    return management;
  }

  /** Answers the requests that are at work, stops everything, and the database last. */
  @Override
  public void close() {
    context.close();
    database.close();
  }
}
