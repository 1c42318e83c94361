package io.stablecoin.gateway.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payouts under load while everything around them fails. {@code ./gateway test faults --count 25
 * --seed 7} chooses how many faults and which; a failure tells the seed of its run.
 */
class FaultsIT {

  private static final int COUNT = Integer.getInteger("faults.count", 25);
  private static final long SEED = Long.getLong("faults.seed", 3);

  /** Both processes may be starting, on a machine that does other things too. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private static final long FUNDED = 10_000_000_000L;

  @TempDir private Path folder;

  @Test
  void everyPayoutLeavesExactlyOnce() {
    try (Lab lab = Lab.open(folder, SEED)) {
      lab.fund("10000.00", FUNDED);
      PayoutLoad load = new PayoutLoad(lab::merchant, "USDC");
      try {
        faults().forEach(fault -> inflict(fault, lab, load));
        load.end();
        lab.awaitReady();
        String result = new Reckoning(lab, load, FUNDED).require();
        System.err.printf("%d faults, %s (--seed %d)%n", COUNT, result, SEED);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "./gateway test faults --count %d --seed %d shows it again, as far as the machine's pace allows. Logs: %s"
                .formatted(COUNT, SEED, lab.keepLogs()),
            e);
      }
    }
  }

  /** Each once before any comes again. */
  private static List<Fault> faults() {
    Random random = new Random(SEED);
    List<Fault> order = new ArrayList<>();
    while (order.size() < COUNT) {
      List<Fault> round = new ArrayList<>(List.of(Fault.values()));
      Collections.shuffle(round, random);
      order.addAll(round);
    }
    return order.subList(0, COUNT);
  }

  private static void inflict(Fault fault, Lab lab, PayoutLoad load) {
    System.err.println("  " + fault.words());
    fault.inflict(lab, load);
    lab.restore();
    int before = load.accepted().size();
    await("payouts are taken again after: " + fault.words())
        .atMost(LONGEST_SILENCE)
        .until(() -> load.accepted().size() > before);
  }
}
