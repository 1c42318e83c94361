package io.stablecoin.gateway.e2e.dsl;

import java.net.URI;
import java.net.http.HttpRequest;

/** Has a local KMS endpoint misbehave. */
public record KmsFaults(String endpoint) implements AutoCloseable {

  /**
   * Orders a fault.
   *
   * @param order as {@code {"delay": {"milliseconds": 500}}}
   */
  public KmsFaults order(String order) {
    Http.json(
        request()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(order)));
    return this;
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(endpoint + "/_local/faults"));
  }

  /** Ends all faults. */
  @Override
  public void close() {
    Http.json(request().DELETE());
  }
}
