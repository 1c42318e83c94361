package io.stablecoin.gateway.server.web.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.FieldProblem;
import io.stablecoin.gateway.server.web.ProblemType;
import java.util.List;

/**
 * A refusal as it is sent (RFC 9457), with members of our own: code, remedy, request_id, errors.
 *
 * @param type a URN that ends with the code; the list of errors describes it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String remedy,
    String requestId,
    List<FieldProblem> errors) {

  static ProblemBody of(ApiProblem problem, String requestId) {
    ProblemType type = problem.type();
    return new ProblemBody(
        "urn:stablecoin-gateway:problem:" + type.code(),
        type.title(),
        type.status(),
        problem.detail(),
        type.code(),
        type.remedy(),
        requestId,
        problem.fields());
  }
}
