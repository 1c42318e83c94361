package io.stablecoin.gateway.server.web.internal;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.WebProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses by itself is told as problem+json too. */
@RestController
class ContainerErrors implements ErrorController {

  @RequestMapping("/error")
  void refuse(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean refused =
        status instanceof Integer code && code < HttpStatus.INTERNAL_SERVER_ERROR.value();
    throw new ApiProblem(
        refused ? WebProblem.NOT_FOUND : WebProblem.INTERNAL_ERROR,
        "The request could not be answered.");
  }
}
