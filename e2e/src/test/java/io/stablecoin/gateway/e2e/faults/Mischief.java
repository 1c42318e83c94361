package io.stablecoin.gateway.e2e.faults;

import java.time.Duration;

/** What happens to a request between the gateway and a service. */
sealed interface Mischief {

  /** It arrives late. */
  record Delay(Duration time) implements Mischief {}

  /** The connection breaks before the service heard of it. */
  record Cut() implements Mischief {}

  /** The work is done, and nobody is told. */
  record DropAnswer() implements Mischief {}

  /** The service is not asked; the answer is that there is no such thing. */
  record FindNothing() implements Mischief {}

  /** The service gets it twice. */
  record Repeat() implements Mischief {}
}
