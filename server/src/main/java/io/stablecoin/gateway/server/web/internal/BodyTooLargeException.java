package io.stablecoin.gateway.server.web.internal;

import java.io.IOException;

/** A body went on beyond what is read. */
final class BodyTooLargeException extends IOException {

  BodyTooLargeException() {
    super("The body is too large");
  }
}
