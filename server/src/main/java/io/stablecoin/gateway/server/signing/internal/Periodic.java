package io.stablecoin.gateway.server.signing.internal;

import java.time.Duration;

/** Work that is done again and again. */
interface Periodic {

  /** Does it once. */
  void tick();

  /** From the end of one time to the next. */
  Duration pause();
}
