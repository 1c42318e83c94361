package io.stablecoin.gateway.server.operations.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import org.springframework.stereotype.Component;

/** {@code gateway_signing_frozen}: 1 while an operator wants nothing to be signed. */
@Component
class FreezeMeter implements MeterBinder {

  private final SigningFreeze freeze;

  FreezeMeter(SigningFreeze freeze) {
    this.freeze = freeze;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("gateway.signing.frozen", () -> freeze.current().isPresent() ? 1 : 0)
        .description("1 while an operator wants nothing to be signed")
        .register(registry);
  }
}
