package io.stablecoin.gateway.e2e.dsl;

import java.net.URI;
import java.net.http.HttpRequest;

/** What a local KMS endpoint was asked. */
public record KmsRequests(String endpoint) {

  /** Requests of an operation so far, those included that are not answered yet. */
  public int count(String operation) {
    return Http.json(HttpRequest.newBuilder(URI.create(endpoint + "/_local/requests")))
        .path(operation)
        .asInt();
  }
}
