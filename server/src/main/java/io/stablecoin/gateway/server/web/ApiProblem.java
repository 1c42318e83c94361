package io.stablecoin.gateway.server.web;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;

/** A refusal that the caller is told about as problem+json (RFC 9457). */
public final class ApiProblem extends RuntimeException {

  private final transient ProblemType type;
  private final String detail;
  private final transient List<FieldProblem> fields;

  /**
   * @param detail what went wrong this time, for people; goes to the caller, so no secret in it
   */
  public ApiProblem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * @param fields what is wrong with which field of the request
   */
  public ApiProblem(ProblemType type, String detail, List<FieldProblem> fields) {
    super(type.code() + ": " + detail);
    this.type = type;
    this.detail = detail;
    this.fields = List.copyOf(fields);
  }

  /** A value of one field that cannot be: {@code invalid_field}, with its code as the field's. */
  public static ApiProblem ofField(String field, InvalidValueException cause) {
    return ofField(field, cause.code(), cause.getMessage());
  }

  /** Something wrong with one field: {@code validation_failed}. */
  public static ApiProblem ofField(String field, String code, String message) {
    return new ApiProblem(
        WebProblem.VALIDATION_FAILED, message, List.of(new FieldProblem(field, code, message)));
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  public List<FieldProblem> fields() {
    return fields;
  }
}
