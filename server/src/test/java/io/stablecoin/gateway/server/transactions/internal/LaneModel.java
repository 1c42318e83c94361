package io.stablecoin.gateway.server.transactions.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * What a lane has to say, out of a list of payments and whole numbers: where a payment stands
 * follows from the chain alone, the money from where the payments stand, and nonces count up.
 */
final class LaneModel {

  private static final int CONFIRMATIONS = 3;

  private final World world;
  private final long money;
  private final List<ModelPayment> payments = new ArrayList<>();

  /**
   * @param money that the merchant has and the wallet holds in the beginning
   */
  LaneModel(World world, long money) {
    this.world = world;
    this.money = money;
  }

  List<ModelPayment> payments() {
    return payments;
  }

  /** What the merchant can still ask to be paid. */
  long available() {
    return money - sum(payment -> payment.state() != TransactionState.FAILED);
  }

  private long sum(Predicate<ModelPayment> which) {
    return payments.stream().filter(which).mapToLong(ModelPayment::units).sum();
  }

  /**
   * Compares what the gateway says now.
   *
   * @param worked whether a process has just had a round in which it held the lane
   */
  void compare(boolean worked) {
    Map<String, SeenPayment> seen = SeenPayment.all(world, open());
    assertThat(seen).hasSameSizeAs(payments);
    long head = world.client.block(BlockTag.LATEST).number();
    for (ModelPayment payment : payments) {
      SeenPayment now = requireNonNull(seen.get(payment.id()));
      boolean wasOpen = payment.isOpen();
      payment.becomes(now);
      if (worked && wasOpen) {
        compare(payment, now, head);
      }
    }
    compareMoney();
    compareNonces();
  }

  private Set<String> open() {
    return payments.stream()
        .filter(ModelPayment::isOpen)
        .map(ModelPayment::id)
        .collect(toUnmodifiableSet());
  }

  /** What no block has is neither mined nor paid; what one has is as far as that block. */
  private static void compare(ModelPayment payment, SeenPayment now, long head) {
    now.dueBy(head, CONFIRMATIONS)
        .ifPresentOrElse(
            due -> assertThat(now.state()).as("%s by the chain", payment.id()).isEqualTo(due),
            () ->
                assertThat(now.state())
                    .as("%s, which no block has", payment.id())
                    .isNotIn(TransactionState.MINED, TransactionState.SUCCEEDED));
  }

  private void compareMoney() {
    assertThat(world.available().units()).as("available").isEqualTo(available());
    assertThat(world.reserved().units()).as("reserved").isEqualTo(sum(ModelPayment::isOpen));
    assertThat(world.inBooks().units()).as("in the wallet by the books").isEqualTo(money - paid());
  }

  private long paid() {
    return sum(payment -> payment.state() == TransactionState.SUCCEEDED);
  }

  private void compareNonces() {
    List<Long> nonces =
        world
            .sql
            .sql("select nonce from transactions where nonce is not null order by nonce")
            .query((row, _) -> row.getLong("nonce"))
            .list();
    assertThat(nonces).isEqualTo(LongStream.range(0, nonces.size()).boxed().toList());
  }

  /** All have ended: each was paid once or not at all, and the chain used each nonce. */
  void compareEnd() {
    for (ModelPayment payment : payments) {
      assertThat(Erc20.balanceOf(world.client, world.tokens.usdc(), payment.recipient()).units())
          .as("received by %s, which %s", payment.id(), payment.state().code())
          .isEqualTo(payment.state() == TransactionState.SUCCEEDED ? payment.units() : 0);
    }
    assertThat(world.onChain()).isEqualTo(world.inBooks());
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST))
        .isEqualTo(
            world
                .sql
                .sql("select count(*) from transactions where nonce is not null")
                .query(Long.class)
                .single());
  }
}
