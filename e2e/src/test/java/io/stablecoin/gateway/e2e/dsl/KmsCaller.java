package io.stablecoin.gateway.e2e.dsl;

import java.net.URI;
import java.net.http.HttpRequest;
import tools.jackson.databind.JsonNode;

/** Calls a local KMS endpoint as anybody can who has credentials, past the gateway. */
public record KmsCaller(String endpoint) {

  /** The endpoint reads who asks where, and does not verify the signature. */
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=stranger/20261124/us-east-1/kms/aws4_request,"
          + " SignedHeaders=host, Signature="
          + "0".repeat(64);

  /**
   * Sends a request.
   *
   * @param operation of KMS: {@code PutKeyPolicy}
   * @param body JSON
   */
  public JsonNode ask(String operation, String body) {
    return Http.json(
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "TrentService." + operation)
            .header("Authorization", AUTHORIZATION)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
