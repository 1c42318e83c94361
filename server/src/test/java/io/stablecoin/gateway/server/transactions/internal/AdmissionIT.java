package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;

/** Who gets a nonce. */
class AdmissionIT {

  private static final Address UNLUCKY =
      Address.fromWord(Bytes.of(new byte[31]).concat(Bytes.of((byte) 13)));

  @AutoClose private final World world = new World();
  private final LaneWorker lane = world.lane("one");

  @Test
  void moneyThatTheWalletDoesNotHoldInTheBooksIsWaitedForAndHoldsUpNobody() {
    world.tokens.mint(world.usdc("50"), world.wallet);
    Purpose most = world.payouts.pay("po_1", world.usdc("90"), World.RECIPIENT);
    lane.tick();
    world.books.fundMerchant(world.usdc("50"), "unswept");
    Purpose tooMuch = world.payouts.pay("po_2", world.usdc("20"), World.RECIPIENT);
    Purpose small = world.payouts.pay("po_3", world.usdc("5"), World.RECIPIENT);

    lane.tick();
    assertThat(world.state(most)).isNotEqualTo(TransactionState.QUEUED);
    assertThat(world.status(tooMuch).waitingForFunds()).isTrue();
    assertThat(world.state(small)).isNotEqualTo(TransactionState.QUEUED);
    lane.tick();
    assertThat(world.payouts.calls()).containsOnlyOnce("waiting po_2");

    world.books.sweep(world.wallet, world.usdc("50"), "swept");
    lane.tick();
    assertThat(world.status(tooMuch).waitingForFunds()).isFalse();
    assertThat(world.state(tooMuch)).isNotEqualTo(TransactionState.QUEUED);
  }

  @Test
  void paymentsOfOneRoundDoNotSpendTheSameMoney() {
    world.books.fundMerchant(world.usdc("50"), "unswept");
    Purpose first = world.payouts.pay("po_1", world.usdc("60"), World.RECIPIENT);
    Purpose second = world.payouts.pay("po_2", world.usdc("60"), World.RECIPIENT);
    Purpose third = world.payouts.pay("po_3", world.usdc("30"), World.RECIPIENT);

    lane.tick();

    assertThat(world.state(first)).isNotEqualTo(TransactionState.QUEUED);
    assertThat(world.state(second)).isEqualTo(TransactionState.QUEUED);
    assertThat(world.state(third)).isNotEqualTo(TransactionState.QUEUED);
  }

  @Test
  void aCallThatWouldRevertFailsWithoutANonceOnceLaterBlocksRefuseItToo() {
    world.tokens.blacklist(World.RECIPIENT);
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    world.chain.mine(2);
    lane.tick();

    assertThat(world.status(payout).failure()).contains(FailureCode.WOULD_REVERT);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.PENDING)).isZero();
    assertThat(world.signingLog).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid opcode: INVALID", "out of gas: gas required exceeds: 30000000"})
  void aCallThatFailsWithoutARevertFailsAsOneThatReverts(String words) throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      rpc.refuse(hex(World.RECIPIENT), words);
      LaneWorker refused = world.lane("refused", through, StepListener.NONE);
      Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

      refused.tick();
      world.chain.mine(2);
      refused.tick();

      assertThat(world.status(payout).failure()).contains(FailureCode.WOULD_REVERT);
      assertThat(world.available()).isEqualTo(world.usdc("100"));
    }
  }

  @Test
  void aCallThatNoNodeCanTryHoldsUpNobody() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      rpc.refuse(hex(UNLUCKY), "missing trie node");
      LaneWorker other = world.lane(oneAtATime(), through, Clock.systemUTC(), StepListener.NONE);
      Purpose untried = world.payouts.pay("po_1", world.usdc("10"), UNLUCKY);
      Purpose payout = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);

      other.tick();
      other.tick();

      assertThat(world.state(untried)).isEqualTo(TransactionState.QUEUED);
      assertThat(world.state(payout)).isNotEqualTo(TransactionState.QUEUED);
      assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
    }
  }

  private static String hex(Address address) {
    return address.value().toUnprefixedHex();
  }

  private static EngineSettings oneAtATime() {
    return settings(1);
  }

  @Test
  void gasAboveTheHighestFeeIsWaitedForWithoutANonce() {
    LaneWorker thrifty =
        world.lane(new FeeSettings(Wei.of(1), Wei.of(1), 3), world.client, StepListener.NONE);
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    thrifty.tick();

    assertThat(world.laneStatus().reason()).contains("gas_too_expensive");
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    thrifty.stop();
    lane.tick();
    assertThat(world.state(payout)).isNotEqualTo(TransactionState.QUEUED);
  }

  private static EngineSettings settings(int maxInFlight) {
    EngineSettings usual = World.settings("other");
    return new EngineSettings(
        usual.owner(),
        usual.lease(),
        usual.poll(),
        usual.retry(),
        usual.rebroadcast(),
        usual.guard(),
        maxInFlight,
        0);
  }

  @Test
  void onePurposeIsOneTransaction() {
    world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    assertThatThrownBy(() -> submit("po_1")).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void aRequestOutsideADatabaseTransactionIsRefused() {
    TransactionRequest request = request("po_1");

    assertThatThrownBy(() -> world.transactions.submit(request))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void submit(String id) {
    world.books.transactions().executeWithoutResult(_ -> world.transactions.submit(request(id)));
  }

  private TransactionRequest request(String id) {
    return new TransactionRequest(
        world.chain.chainId(),
        new Purpose("payout", id),
        Call.of(World.RECIPIENT, Bytes.EMPTY),
        Optional.empty(),
        Priority.SWEEP,
        Optional.empty());
  }
}
