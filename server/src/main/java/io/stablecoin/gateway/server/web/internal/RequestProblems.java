package io.stablecoin.gateway.server.web.internal;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.WebProblem;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What Spring finds wrong with a request, in our own words. */
final class RequestProblems {

  private RequestProblems() {}

  static Optional<ApiProblem> explain(Exception exception) {
    return Optional.ofNullable(
        switch (exception) {
          case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
          case InvalidValueException invalid ->
              new ApiProblem(WebProblem.VALIDATION_FAILED, invalid.getMessage());
          case NumberFormatException number when isOfParser(number) ->
              new ApiProblem(
                  WebProblem.MALFORMED_JSON, "A number in the body has too large an exponent.");
          case HttpMediaTypeNotSupportedException _ ->
              new ApiProblem(
                  WebProblem.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
          case HttpMediaTypeNotAcceptableException _ ->
              new ApiProblem(WebProblem.NOT_ACCEPTABLE, "The answer can only be JSON.");
          case HttpRequestMethodNotSupportedException method ->
              new ApiProblem(
                  WebProblem.METHOD_NOT_ALLOWED,
                  "The path has no " + method.getMethod() + " method.");
          case NoResourceFoundException _ -> noPath();
          case NoHandlerFoundException _ -> noPath();
          case ServletRequestBindingException _ ->
              new ApiProblem(WebProblem.PARAMETER_INVALID, "A parameter or header is missing.");
          case MethodArgumentTypeMismatchException mismatch ->
              new ApiProblem(
                  WebProblem.PARAMETER_INVALID,
                  mismatch.getName() + " has a value it cannot have.");
          case PessimisticLockingFailureException _ ->
              new ApiProblem(
                  WebProblem.GATEWAY_BUSY, "Others were faster each time the gateway tried.");
          default -> null;
        });
  }

  private static ApiProblem unreadable(HttpMessageNotReadableException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException) {
        return tooLarge();
      }
      if (cause instanceof StreamReadException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        return new ApiProblem(
            WebProblem.MALFORMED_JSON,
            "The body is no JSON: line %d, column %d cannot be read."
                .formatted(at.getLineNr(), at.getColumnNr()));
      }
      if (cause instanceof DatabindException mismatch) {
        return new ApiProblem(
            WebProblem.MALFORMED_JSON, "The body is not of the form expected" + at(mismatch) + ".");
      }
    }
    return new ApiProblem(WebProblem.MALFORMED_JSON, "The body is missing or cannot be read.");
  }

  /** Jackson has no exception of its own for an exponent that no int holds. */
  private static boolean isOfParser(NumberFormatException exception) {
    return Stream.of(exception.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("tools.jackson.core."));
  }

  private static String at(DatabindException mismatch) {
    String path =
        mismatch.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(Objects::nonNull)
            .collect(joining("."));
    return path.isEmpty() ? "" : " at " + path;
  }

  static ApiProblem tooLarge() {
    return new ApiProblem(WebProblem.BODY_TOO_LARGE, "The body is larger than 1 MB.");
  }

  private static ApiProblem noPath() {
    return new ApiProblem(WebProblem.NOT_FOUND, "The gateway has no such path.");
  }
}
