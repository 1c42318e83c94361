package io.stablecoin.gateway.kmslocal.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Stands at the entry of Tomcat and answers every request itself; there is no web application. */
final class KmsValve extends ValveBase {

  private static final int NOT_FOUND = 404;

  private final Dispatcher dispatcher;
  private final TrailDispatcher trail;
  private final FaultControl faultControl;
  private final PrincipalControl principalControl;
  private final RequestCount count;

  KmsValve(
      Dispatcher dispatcher,
      TrailDispatcher trail,
      FaultControl faultControl,
      PrincipalControl principalControl,
      RequestCount count) {
    super(true);
    this.dispatcher = dispatcher;
    this.trail = trail;
    this.faultControl = faultControl;
    this.principalControl = principalControl;
    this.count = count;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    if (request.getRequestURI().equals(FaultControl.PATH)) {
      send(response, faultControl.handle(request.getMethod(), request.getContentType(), body));
    } else if (request.getRequestURI().equals(PrincipalControl.PATH)) {
      send(response, principalControl.handle(request.getMethod(), request.getContentType(), body));
    } else if (request.getRequestURI().equals(RequestCount.PATH)) {
      send(response, count.answer());
    } else if (request.getRequestURI().equals("/") && request.getMethod().equals("POST")) {
      send(response, dispatch(request, body));
    } else {
      response.setStatus(NOT_FOUND);
    }
  }

  private Outcome dispatch(Request request, byte[] body) {
    String target = request.getHeader("X-Amz-Target");
    String authorization = request.getHeader("Authorization");
    return TrailDispatcher.isMeantBy(target)
        ? trail.dispatch(target, authorization, body)
        : dispatcher.dispatch(target, authorization, body);
  }

  private static void send(Response response, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Answer answer -> {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setHeader("x-amzn-RequestId", answer.requestId());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
      }
      case Outcome.Lost lost -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, lost);
    }
  }
}
