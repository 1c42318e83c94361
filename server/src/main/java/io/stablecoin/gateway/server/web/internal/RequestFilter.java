package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.types.OrderedId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Gives every request its id, and its body a limit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFilter extends OncePerRequestFilter {

  private static final long LARGEST_BODY = 1_000_000;

  private final Clock clock;
  private final HandlerExceptionResolver problems;

  RequestFilter(
      Clock clock, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.clock = clock;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = OrderedId.next("req", clock.instant());
    request.setAttribute(RequestId.ATTRIBUTE, id);
    response.setHeader(RequestId.HEADER, id);
    if (request.getContentLengthLong() > LARGEST_BODY) {
      problems.resolveException(request, response, null, RequestProblems.tooLarge());
      return;
    }
    chain.doFilter(new LimitedRequest(request, LARGEST_BODY), response);
  }
}
