package io.stablecoin.gateway.cli.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of the KMS signing log. */
record SigningEvent(String time, String name, String algorithm, String requestId) {

  /** Whether a signature was made: a dry run, as health makes, and a refusal have an error. */
  static boolean isSignature(String json) {
    return !JsonMapper.shared().readTree(json).has("errorCode");
  }

  static SigningEvent read(String json) {
    JsonNode event = JsonMapper.shared().readTree(json);
    JsonNode parameters = event.path("requestParameters");
    return new SigningEvent(
        event.path("eventTime").asString(),
        event.path("eventName").asString(),
        parameters.path("messageType").asString()
            + " "
            + parameters.path("signingAlgorithm").asString(),
        event.path("requestID").asString());
  }
}
