package io.stablecoin.gateway.e2e.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.Chain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** What must be true once everything is over, read from the chain and from the API. */
final class Reckoning {

  private static final Duration LONGEST_END = Duration.ofMinutes(3);
  private static final String TRANSFER_TOPIC =
      "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

  private final Lab lab;
  private final PayoutLoad load;
  private final long fundedUnits;

  Reckoning(Lab lab, PayoutLoad load, long fundedUnits) {
    this.lab = lab;
    this.load = load;
    this.fundedUnits = fundedUnits;
  }

  /** Tells how the payouts ended, where all is as it must be. */
  String require() {
    Map<Integer, String> statuses = new TreeMap<>();
    load.accepted().forEach((number, id) -> statuses.put(number, awaitEnd(id)));
    lab.awaitQuietLane();
    statuses.putAll(load.forgotten());
    requireEachPaidOnce(statuses);
    requireBooksAgree();
    requireEveryNonceUsedOnce();
    lab.fences().requireHeld(lab.database());
    return "%d payouts: %s"
        .formatted(
            statuses.size(),
            statuses.values().stream()
                .collect(groupingBy(status -> status, TreeMap::new, counting())));
  }

  private String awaitEnd(String id) {
    return await("the end of " + id)
        .atMost(LONGEST_END)
        .pollInterval(Duration.ofMillis(50))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions()
        .until(
            () -> lab.merchant().get("/v1/payouts/" + id).path("status").asString(),
            status -> List.of("completed", "failed", "canceled").contains(status));
  }

  private void requireEachPaidOnce(Map<Integer, String> statuses) {
    Map<String, Integer> paid = transfersByRecipient();
    statuses.forEach((number, status) ->
        assertThat(paid.getOrDefault(PayoutLoad.destination(number), 0))
            .as("transfers of payout %d, which is %s", number, status)
            .isEqualTo(status.equals("completed") ? 1 : 0));
    assertThat(paid.values().stream().mapToInt(Integer::intValue).sum())
        .as("transfers out of the wallet")
        .isEqualTo(statuses.values().stream().filter("completed"::equals).count());
  }

  private Map<String, Integer> transfersByRecipient() {
    JsonNode logs =
        lab.chain()
            .call(
                "eth_getLogs",
                Map.of(
                    "fromBlock",
                    "0x0",
                    "toBlock",
                    "latest",
                    "address",
                    lab.token(),
                    "topics",
                    List.of(TRANSFER_TOPIC, "0x" + Chain.word(lab.wallet()))));
    Map<String, Integer> transfers = new HashMap<>();
    for (JsonNode log : logs) {
      String recipient = "0x" + log.path("topics").path(2).asString().substring(26);
      assertThat(new BigInteger(log.path("data").asString().substring(2), 16))
          .isEqualTo(BigInteger.valueOf(PayoutLoad.UNITS));
      transfers.merge(recipient, 1, Integer::sum);
    }
    return transfers;
  }

  /**
   * What the merchant has is what the wallet holds, by the chain and by the ledger: nobody else has
   * money here. A restored ledger lacks what was paid after the dump, and nothing else.
   */
  private void requireBooksAgree() {
    long held = lab.chain().balance(lab.token(), lab.wallet()).longValueExact();
    long lacking =
        PayoutLoad.UNITS * load.forgotten().values().stream().filter("completed"::equals).count();
    assertThat(held)
        .as("held by the wallet")
        .isEqualTo(fundedUnits - PayoutLoad.UNITS * transfersByRecipient().size());
    assertThat(new BigDecimal(lab.merchant().available("USDC")).movePointRight(6).longValueExact())
        .as("available to the merchant")
        .isEqualTo(held + lacking);
    assertThat(booked("wallet:")).as("booked as held by the wallet").isEqualTo(held + lacking);
    assertThat(booked("merchant_reserved:")).as("reserved for payouts that are over").isZero();
  }

  /** The balance of the accounts of a kind. */
  private long booked(String kind) {
    return Long.parseLong(
        lab.database()
            .rows(
                """
                select coalesce(sum(case when debit_account like '%1$s%%' then amount else 0 end)
                  - sum(case when credit_account like '%1$s%%' then amount else 0 end), 0)
                from ledger_entry
                """
                    .formatted(kind))
            .getFirst());
  }

  /** Each belongs to one transaction that is over, and the chain has seen no other. */
  private void requireEveryNonceUsedOnce() {
    List<Long> given =
        lab
            .database()
            .rows(
                """
                select nonce from transactions where nonce is not null
                union select nonce from foreign_transactions order by nonce
                """)
            .stream()
            .map(Long::valueOf)
            .toList();
    long used = lab.nonce("latest");
    assertThat(given).isEqualTo(LongStream.range(lab.firstNonce(), used).boxed().toList());
    assertThat(lab.nonce("pending")).isEqualTo(used);
    if (!load.isRestored()) {
      assertThat(lab.database().rows("select hash from foreign_transactions")).isEmpty();
    }
  }
}
