package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.principals.PrincipalReader;
import io.stablecoin.gateway.kmslocal.principals.Principals;
import org.jspecify.annotations.Nullable;

/**
 * Declares principals over HTTP, for tests in another process: {@code POST /_local/principals}
 * takes what {@link PrincipalReader} reads, {@code DELETE /_local/principals} forgets everybody.
 */
final class PrincipalControl {

  static final String PATH = "/_local/principals";

  private final Principals principals;

  PrincipalControl(Principals principals) {
    this.principals = principals;
  }

  Outcome handle(String method, @Nullable String contentType, byte[] body) {
    return switch (method) {
      case "DELETE" -> {
        principals.clear();
        yield ControlAnswer.done();
      }
      case "POST" ->
          ControlAnswer.isJson(contentType)
              ? declare(body)
              : ControlAnswer.unsupportedMediaType("Send principals as application/json.");
      default -> ControlAnswer.methodNotAllowed("POST declares principals, DELETE forgets them.");
    };
  }

  private Outcome declare(byte[] body) {
    try {
      PrincipalReader.declare(body, principals);
      return ControlAnswer.done();
    } catch (IllegalArgumentException e) {
      return ControlAnswer.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
