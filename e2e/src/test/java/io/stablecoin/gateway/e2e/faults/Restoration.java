package io.stablecoin.gateway.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A dump of the database is taken while payouts are under way, and put in its place when all of
 * them, and some more, have left: the gateway stops, an operator confirms what the database has
 * forgotten, and it goes on.
 */
record Restoration(Lab lab, PayoutLoad load) {

  private static final String DUMP = "dump";
  private static final Duration AFTER_THE_DUMP = Duration.ofSeconds(3);
  private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

  void inflict() {
    lab.nodes().forEach(node -> node.kms().obey(slowly()));
    lab.meet(Moment.SIGNATURE_ASKED, node -> lab.database().copyTo(DUMP));
    lab.nodes().forEach(Node::behave);
    Fault.pause(AFTER_THE_DUMP);
    load.whileNobodyAsks(this::restore);
  }

  /** So that the dump finds some with a nonce and no bytes, and some behind them in the queue. */
  private static Order slowly() {
    return new Order(
        new Mischief.Delay(Duration.ofSeconds(1)), errand -> errand.asks("TrentService.Sign"));
  }

  private void restore() {
    lab.awaitQuietLane();
    lab.fences().requireHeld(lab.database());
    lab.nodes().forEach(Node::kill);
    Map<String, String> before = payouts();
    lab.database().replaceBy(DUMP);
    before.keySet().removeAll(payouts().keySet());
    load.forget(before);
    lab.nodes().forEach(Node::restart);
    lab.awaitReady();
    await("the wallet halts").atMost(LONGEST_STEP).until(() -> condition().equals("halted"));
    await("an operator's word lets it go on")
        .atMost(LONGEST_STEP)
        .until(() -> {
          confirm();
          return !condition().equals("halted");
        });
  }

  /** Id and status of each. */
  private Map<String, String> payouts() {
    return lab
        .database()
        .rows("select d.id, status from disbursements d join payouts p on p.id = d.id")
        .stream()
        .map(row -> row.split(" "))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  private String condition() {
    return lab.database().rows("select condition from lanes").getFirst();
  }

  /** What the gateway has found so far; it says that it is not all, where it is not. */
  private void confirm() {
    List<String> found =
        lab.database()
            .rows("select nonce from foreign_transactions where confirmed_at is null order by 1");
    if (!found.isEmpty()) {
      var _ =
          lab.operate(
              "lanes",
              "resume",
              "--chain=31337",
              "--wallet=" + lab.wallet(),
              "--foreign-nonces=" + found.stream().collect(Collectors.joining(",")),
              "--note=signed before the dump was restored");
    }
  }
}
