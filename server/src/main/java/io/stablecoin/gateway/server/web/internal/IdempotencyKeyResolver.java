package io.stablecoin.gateway.server.web.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.IdempotencyKey;
import io.stablecoin.gateway.server.web.WebProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code Idempotency-Key}: required, or not where the endpoint takes an Optional. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType().equals(IdempotencyKey.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    String operation = http.getMethod() + " " + http.getRequestURI();
    Optional<IdempotencyKey> key =
        Optional.ofNullable(request.getHeader(IdempotencyKey.HEADER))
            .map(value -> new IdempotencyKey(value, operation));
    if (parameter.isOptional()) {
      return key;
    }
    return key.orElseThrow(() ->
        new ApiProblem(
            WebProblem.IDEMPOTENCY_KEY_REQUIRED,
            "This endpoint moves money: it needs an Idempotency-Key."));
  }
}
