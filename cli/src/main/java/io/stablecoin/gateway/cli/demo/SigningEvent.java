package io.stablecoin.gateway.cli.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of the KMS signing log. */
record SigningEvent(String time, String name, String algorithm, String requestId) {

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
