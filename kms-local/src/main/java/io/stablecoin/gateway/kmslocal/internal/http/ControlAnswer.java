package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers of the paths below {@code /_local/}. */
final class ControlAnswer {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private ControlAnswer() {}

  /** Only this is read: a web page cannot send it to another origin unasked. */
  static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.startsWith("application/json");
  }

  static Outcome done() {
    return of(OK, Json.object().toString());
  }

  static Outcome badRequest(String message) {
    return error(BAD_REQUEST, message);
  }

  static Outcome methodNotAllowed(String message) {
    return error(METHOD_NOT_ALLOWED, message);
  }

  static Outcome unsupportedMediaType(String message) {
    return error(UNSUPPORTED_MEDIA_TYPE, message);
  }

  private static Outcome error(int status, String message) {
    return of(status, Json.object().put("message", message).toString());
  }

  private static Outcome of(int status, String body) {
    return new Outcome.Answer(status, "application/json", UUID.randomUUID().toString(), body);
  }
}
