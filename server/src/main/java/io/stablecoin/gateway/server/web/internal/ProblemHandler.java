package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.WebProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what went wrong as problem+json. Nothing of the gateway's inside gets out. */
@RestControllerAdvice
class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<ProblemBody> handle(Exception exception, HttpServletRequest request) {
    String requestId = RequestId.of(request);
    ApiProblem problem =
        exception instanceof ApiProblem known
            ? known
            : RequestProblems.explain(exception).orElseGet(() -> failure(exception, requestId));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.type().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.type().status() == HttpStatus.UNAUTHORIZED.value()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (exception instanceof ErrorResponse known) {
      answer.headers(known.getHeaders());
    }
    return answer.body(ProblemBody.of(problem, requestId));
  }

  private static ApiProblem failure(Exception exception, String requestId) {
    LOG.error("{} failed: {}", requestId, exception.toString());
    LOG.debug("{} failed", requestId, exception);
    return new ApiProblem(
        WebProblem.INTERNAL_ERROR, "The gateway failed to answer; it is not your request's fault.");
  }
}
