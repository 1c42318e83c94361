package io.stablecoin.gateway.server.web;

import java.util.Locale;

/** What can be wrong with a request before any feature looks at it. */
public enum WebProblem implements ProblemType {
  VALIDATION_FAILED(422, "A field has a value that cannot be", "Correct the fields in errors."),
  MALFORMED_JSON(
      400,
      "The body cannot be read",
      "Send a JSON object with the fields that the endpoint documents."),
  PARAMETER_INVALID(400, "A parameter cannot be read", "Correct the parameters in errors."),
  NOT_FOUND(404, "There is no such thing", "Check the path and the id."),
  METHOD_NOT_ALLOWED(405, "The path has no such method", "Use a method that Allow names."),
  NOT_ACCEPTABLE(406, "The answer is JSON only", "Send Accept: application/json, or none."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body is no JSON", "Send Content-Type: application/json and a JSON object."),
  BODY_TOO_LARGE(413, "The body is too large", "Send at most 1 MB."),
  IDEMPOTENCY_KEY_REQUIRED(
      400,
      "Idempotency-Key is missing",
      "Send a new Idempotency-Key for each new request, and the same one to repeat it."),
  IDEMPOTENCY_KEY_INVALID(
      400, "Idempotency-Key cannot be read", "Send 1 to 255 printable ASCII characters."),
  IDEMPOTENCY_KEY_IN_USE(
      409, "The first request with this key is still at work", "Repeat the request in a moment."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The key was used for another request", "Send a new Idempotency-Key."),
  GATEWAY_BUSY(
      503,
      "Too many requests change the same thing",
      "Repeat the request in a moment, with the same Idempotency-Key."),
  INTERNAL_ERROR(
      500,
      "The gateway failed",
      "Repeat the request with the same Idempotency-Key; tell the operator the request_id.");

  private final int status;
  private final String title;
  private final String remedy;

  WebProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
