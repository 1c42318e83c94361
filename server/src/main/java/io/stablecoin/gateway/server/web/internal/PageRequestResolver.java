package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.FieldProblem;
import io.stablecoin.gateway.server.web.PageRequest;
import io.stablecoin.gateway.server.web.WebProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code starting_after}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(PageRequest.class);
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String limit = request.getParameter("limit");
    return new PageRequest(
        limit == null ? PageRequest.DEFAULT_LIMIT : limit(limit),
        Optional.ofNullable(request.getParameter("starting_after")).map(PageRequestResolver::id));
  }

  private static int limit(String text) {
    int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > PageRequest.HIGHEST_LIMIT) {
      throw refuse("limit", "limit must be a whole number from 1 to 100.");
    }
    return limit;
  }

  private static String id(String text) {
    if (!text.matches("[a-z]{1,10}_[0-9a-z]{1,40}")) {
      throw refuse("starting_after", "starting_after must be the id of the last object seen.");
    }
    return text;
  }

  private static ApiProblem refuse(String name, String message) {
    return new ApiProblem(
        WebProblem.PARAMETER_INVALID,
        message,
        List.of(new FieldProblem(name, "parameter_invalid", message)));
  }
}
