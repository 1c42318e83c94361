package io.stablecoin.gateway.e2e.faults;

import io.stablecoin.gateway.e2e.dsl.Database;
import java.time.Duration;

/**
 * A process falls asleep with a signature on its way to it, and wakes up once another has its lane.
 * The other cannot sign, so that the sleeper finds everything as it left it but its lease.
 */
record LongPause(Lab lab) {

  /** Twice as long as a lane waits for its owner. */
  private static final int LOOKS = 200;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Long enough for the sleeper to write what it holds, were it let. */
  private static final Duration AFTER_WAKING = Duration.ofSeconds(1);

  void inflict() {
    Database database = lab.database();
    Node sleeper = lab.meet(Moment.SIGNATURE_MADE, Node::pause);
    try {
      long epoch = Fences.epoch(database);
      lab.others(sleeper).forEach(node -> node.kms().obey(noSignature()));
      // Where nothing was to be signed, it may be the other that sleeps, and nothing happens.
      for (int i = 0; i < LOOKS && Fences.epoch(database) == epoch; i++) {
        Fault.pause(BETWEEN_LOOKS);
      }
      lab.fences().raise(database);
    } finally {
      sleeper.wake();
    }
    Fault.pause(AFTER_WAKING);
  }

  private static Order noSignature() {
    return new Order(new Mischief.Cut(), errand -> errand.asks("TrentService.Sign"));
  }
}
