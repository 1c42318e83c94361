package io.stablecoin.gateway.server.web.internal;

import jakarta.servlet.http.HttpServletRequest;

/** The id of a request, by which an operator finds it in the log. */
final class RequestId {

  static final String HEADER = "Request-Id";
  static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(ATTRIBUTE));
  }
}
