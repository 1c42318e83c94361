package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import tools.jackson.databind.node.ObjectNode;

/** Answers as services of AWS write them, JSON 1.1. */
final class Answers {

  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final int OK = 200;

  private Answers() {}

  static Outcome of(String requestId, ObjectNode answer) {
    return new Outcome.Answer(OK, CONTENT_TYPE, requestId, answer.toString());
  }

  static Outcome of(String requestId, KmsFailure failure) {
    String body =
        Json.object()
            .put("__type", failure.error().wireName())
            .put("message", failure.reason())
            .toString();
    return new Outcome.Answer(failure.error().httpStatus(), CONTENT_TYPE, requestId, body);
  }
}
