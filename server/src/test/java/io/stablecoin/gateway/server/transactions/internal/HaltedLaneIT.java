package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.ForeignTransaction;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.LaneOverview;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Eip7702Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Somebody else signed for the wallet; an operator says what may stay, and the lane goes on. */
class HaltedLaneIT {

  @AutoClose private final World world = new World();

  @Test
  void aLaneGoesOnPastConfirmedForeignTransactionsAndGivesTheirNoncesToNobody() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    List<TxHash> foreign = List.of(signByHand(), signByHand());
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    lane.tick();
    assertThat(overview().foreign())
        .as("no block of theirs is final yet")
        .extracting(ForeignTransaction::hash)
        .doesNotContain(foreign.getLast());

    world.chain.mine(9);
    lane.tick();
    assertThat(overview().unconfirmed())
        .extracting(ForeignTransaction::hash)
        .containsExactlyElementsOf(foreign);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);

    assertThat(resume(Set.of(0L, 1L))).isTrue();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(3);
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
  }

  @Test
  void aDisplacedPaymentFailsOnlyOnConfirmedFinalEvidenceAndItsMoneyIsGivenBack() {
    List<TxHash> foreign = new ArrayList<>();
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.SIGNED && foreign.isEmpty()) {
                foreign.add(signByHand());
              }
            });
    Purpose displaced = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    world.chain.mine(9);
    lane.tick();
    lane.tick();
    assertThat(overview().unconfirmed())
        .extracting(ForeignTransaction::hash)
        .containsExactlyElementsOf(foreign);
    assertThat(world.state(displaced)).isEqualTo(TransactionState.SIGNED);
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));

    assertThat(resume(Set.of(0L))).isTrue();
    lane.tick();

    assertThat(world.status(displaced).failure()).contains(FailureCode.DISPLACED);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    Purpose next = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);
    world.mineUntil(lane, next, TransactionState.SUCCEEDED);
    assertThat(world.received()).isEqualTo(world.usdc("5"));
    assertThat(world.onChain()).isEqualTo(world.inBooks());
  }

  @Test
  void oneUnconfirmedForeignTransactionKeepsTheLaneHalted() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    signByHand();
    lane.tick();
    world.chain.mine(9);
    lane.tick();
    assertThat(resume(Set.of(0L))).isTrue();
    signByHand();
    world.chain.mine(9);

    lane.tick();
    lane.tick();

    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
    assertThat(overview().unconfirmed()).extracting(ForeignTransaction::nonce).containsExactly(1L);
  }

  @Test
  void whatTheGatewayHasNotFoundIsNotConfirmed() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    assertThat(resume(Set.of())).isFalse();
    signByHand();
    lane.tick();

    assertThat(resume(Set.of(0L))).isFalse();
    assertThat(overview().resumes()).isFalse();
  }

  /** Nodes tell the nonce as used, and no transaction of the wallet has it. */
  @Test
  void aNonceThatAnAuthorizationUsedIsConfirmedByTheTransactionThatCarriedIt() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    TxHash carrier = authorizeByHand();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    world.chain.mine(9);
    lane.tick();

    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
    assertThat(overview().unconfirmed())
        .extracting(ForeignTransaction::nonce, ForeignTransaction::hash)
        .containsExactly(tuple(0L, carrier));
    assertThat(resume(Set.of(0L))).isTrue();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(2);
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
  }

  /** Somebody else carries what the wallet's key has signed: it takes code away, which is none. */
  private TxHash authorizeByHand() {
    try (KmsSigner wallet = world.signer();
        KmsSigner carrier = world.signer(world.createKey())) {
      world.chain.setBalance(carrier.address(), Wei.ether(1));
      SignedTransaction carried =
          carrier.signTransaction(
              new Eip7702Transaction(
                  world.chain.chainId(),
                  0,
                  Wei.gwei(1),
                  Wei.gwei(100),
                  100_000,
                  World.RECIPIENT,
                  Wei.ZERO,
                  Bytes.EMPTY,
                  List.of(),
                  List.of(
                      wallet.signAuthorization(
                          Authorization.onChain(world.chain.chainId(), Address.ZERO, 0)))));
      world.client.broadcast(carried.raw());
      return carried.hash();
    }
  }

  @Test
  void confirmedEvidenceStaysAsItIs() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    signByHand();
    lane.tick();
    world.chain.mine(9);
    lane.tick();
    resume(Set.of(0L));

    assertThatThrownBy(() -> world.sql.sql("delete from foreign_transactions").update())
        .isInstanceOf(DataAccessException.class);
  }

  private boolean resume(Set<Long> nonces) {
    return world.desk.resume(
        world.chain.chainId(),
        world.wallet,
        nonces,
        "operator",
        "paid by hand",
        SamePayments.UNKNOWN);
  }

  private LaneOverview overview() {
    return world.desk.all().getFirst();
  }

  private TxHash signByHand() {
    Forgotten byHand = new Forgotten(world);
    long nonce = world.client.transactionCount(world.wallet, BlockTag.LATEST);
    return byHand.send(byHand.eip1559(nonce, new Call(World.RECIPIENT, Wei.of(1), Bytes.EMPTY)));
  }
}
