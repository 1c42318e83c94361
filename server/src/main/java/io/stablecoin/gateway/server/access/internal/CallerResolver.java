package io.stablecoin.gateway.server.access.internal;

import io.stablecoin.gateway.server.access.AccessProblem;
import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.Caller;
import io.stablecoin.gateway.server.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds out who is calling, by the API key in {@code Authorization}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

  private static final String SCHEME = "Bearer ";

  private final ApiKeys apiKeys;

  CallerResolver(ApiKeys apiKeys) {
    this.apiKeys = apiKeys;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ApiProblem(
          AccessProblem.API_KEY_MISSING, "The request has no Authorization: Bearer header.");
    }
    return apiKeys
        .authenticate(header.substring(SCHEME.length()).strip())
        .orElseThrow(() ->
            new ApiProblem(AccessProblem.API_KEY_INVALID, "The API key is unknown or revoked."));
  }
}
