package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.types.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * {@code PayoutBenchmark GATEWAY FOLDER PAYOUTS KEY=ADDRESS...}: payouts a second through one lane
 * and through all, and how long one takes from the request to its first broadcast. The folder holds
 * a stack without a server.
 */
final class PayoutBenchmark {

  private static final Duration KMS = Duration.ofMillis(20);
  private static final int CALLERS = 16;
  private static final int EVENLY_PER_SECOND = 20;
  private static final int EVENLY_SECONDS = 10;
  private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

  private record Wallet(String key, Address address) {}

  private final Path gateway;
  private final Path folder;
  private final int payouts;
  private final PayoutStack stack;

  private PayoutBenchmark(Path gateway, Path folder, int payouts, PayoutStack stack) {
    this.gateway = gateway;
    this.folder = folder;
    this.payouts = payouts;
    this.stack = stack;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Path.of(arguments[1]);
    List<Wallet> wallets = Stream.of(arguments).skip(3).map(PayoutBenchmark::wallet).toList();
    try (PayoutStack stack = PayoutStack.in(folder)) {
      for (Wallet wallet : wallets) {
        stack.fund(wallet.address());
      }
      stack.delaySignatures(KMS);
      var benchmark =
          new PayoutBenchmark(Path.of(arguments[0]), folder, Integer.parseInt(arguments[2]), stack);
      System.out.println(benchmark.row(wallets.subList(0, 1)));
      System.out.println(benchmark.row(wallets));
    }
  }

  private static Wallet wallet(String argument) {
    int sign = argument.lastIndexOf('=');
    return new Wallet(argument.substring(0, sign), Address.parse(argument.substring(sign + 1)));
  }

  /** A row of five fields between tabs. */
  private String row(List<Wallet> wallets) throws IOException, InterruptedException, SQLException {
    List<String> keys = wallets.stream().map(Wallet::key).toList();
    try (GatewayProcess process = GatewayProcess.start(gateway, folder, stack, keys);
        PayoutCallers callers = new PayoutCallers(process.url(), stack.text("api_key"))) {
      double before = newest();
      callers.askAtOnce(payouts, CALLERS);
      awaitMined();
      double warm = newest();
      callers.askAtOnce(payouts, CALLERS);
      awaitMined();
      double rate = ratePerSecond(warm);
      double even = newest();
      callers.askEvenly(EVENLY_PER_SECOND * EVENLY_SECONDS, EVENLY_PER_SECOND);
      awaitMined();
      double raw = new PresignedFeed(stack).perSecond(payouts, wallets.size());
      return "%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f"
          .formatted(
              wallets.size(),
              ratePerSecondBetween(before, warm),
              rate,
              raw,
              millisToBroadcast(0.5, even),
              millisToBroadcast(0.99, even));
    }
  }

  private double newest() throws SQLException {
    return stack.number("select coalesce(max(sequence), 0) from transactions");
  }

  private void awaitMined() throws SQLException {
    while (stack.number(
            """
            select (select count(*) from transactions where state = 'queued')
              + (select count(*) from transactions
                 where state in ('reserved', 'signed', 'submitted'))
            """)
        > 0) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  private double ratePerSecond(double after) throws SQLException {
    return ratePerSecondBetween(after, newest());
  }

  /** From the first request to the last receipt that the gateway has seen. */
  private double ratePerSecondBetween(double after, double last) throws SQLException {
    return stack.number(
        """
        select count(distinct t.id) / extract(epoch from max(moved.at) - min(t.requested_at))
        from transactions t join transaction_transitions moved on moved.transaction_id = t.id
        where t.sequence > ? and t.sequence <= ? and t.purpose_type = 'payout'
          and moved.transition = 'mine'
        """,
        after,
        last);
  }

  private double millisToBroadcast(double part, double after) throws SQLException {
    return stack.number(
        """
        select 1000 * percentile_cont(?) within group (
          order by extract(epoch from a.accepted_at - t.requested_at))
        from transactions t join transaction_attempts a on a.transaction_id = t.id
        where t.sequence > ? and t.purpose_type = 'payout' and a.number = 1
        """,
        part,
        after);
  }
}
