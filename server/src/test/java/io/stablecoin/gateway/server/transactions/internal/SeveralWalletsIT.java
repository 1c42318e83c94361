package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.ledger.Account;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.Priority;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionRequest;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two keys are two wallets: the treasury, which has 100 USDC, and another one. */
class SeveralWalletsIT {

  @AutoClose private final World world = new World();
  private final HotWallet other = world.hotWallet(world.createKey());
  private final Address otherAddress = other.address();
  private final EngineSettings settings = World.keepingItsLease("one");
  private final LaneWorker lane =
      world.lane(settings, world.client, Clock.systemUTC(), StepListener.NONE);
  private final LaneWorker otherLane = world.laneOf(settings, other);

  @BeforeEach
  void bothLanesRun() {
    world.chain.setBalance(otherAddress, Wei.ether(1));
    tick();
  }

  @Test
  void paysFromTheWalletThatHoldsTheMoney() {
    fundOther("200");
    Purpose payout = world.payouts.pay("po_1", world.usdc("150"), World.RECIPIENT);

    finish(payout);

    assertThat(sender(payout)).isEqualTo(otherAddress);
    assertThat(inBooks(otherAddress)).isEqualTo(world.usdc("50")).isEqualTo(onChain(otherAddress));
    assertThat(inBooks(world.wallet)).isEqualTo(world.usdc("100"));
    assertThat(world.payouts.calls()).doesNotContain("waiting po_1");
  }

  @Test
  void waitsWhereNoWalletHoldsTheMoneyAlone() {
    fundOther("100");
    Purpose payout = world.payouts.pay("po_1", world.usdc("150"), World.RECIPIENT);
    tick();

    assertThat(world.status(payout).waitingForFunds()).isTrue();

    fundOther("50");
    finish(payout);
    assertThat(sender(payout)).isEqualTo(otherAddress);
  }

  @Test
  void leavesPaymentsToTheLaneThatHasLessToDo() {
    world.chain.mineOnTransaction(false);
    fundOther("100");
    List<Purpose> payouts = pay(8);
    lane.tick();

    assertThat(payouts.subList(0, 4))
        .allSatisfy(payout -> assertThat(sender(payout)).isEqualTo(world.wallet));
    assertThat(payouts.subList(4, 8))
        .allSatisfy(payout -> assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED));

    otherLane.tick();

    assertThat(payouts.subList(4, 8))
        .allSatisfy(payout -> assertThat(sender(payout)).isEqualTo(otherAddress));
    payouts.forEach(this::finish);
    assertThat(world.received()).isEqualTo(world.usdc("8"));
  }

  @Test
  void waitsForNoLaneThatIsPaused() {
    fundOther("100");
    world.chain.setBalance(otherAddress, Wei.ZERO);
    Purpose bound = world.payouts.payFrom(otherAddress, "po_0", world.usdc("1"), World.RECIPIENT);
    otherLane.tick();
    List<Purpose> payouts = pay(8);

    lane.tick();

    assertThat(world.state(bound)).isEqualTo(TransactionState.QUEUED);
    assertThat(payouts).allSatisfy(payout -> assertThat(sender(payout)).isEqualTo(world.wallet));
  }

  @Test
  void takesWhatIsBoundToAWalletFromThatOneOnly() {
    Purpose payout = world.payouts.payFrom(otherAddress, "po_1", world.usdc("10"), World.RECIPIENT);
    tick();
    assertThat(world.status(payout).waitingForFunds()).isTrue();

    fundOther("10");
    finish(payout);

    assertThat(sender(payout)).isEqualTo(otherAddress);
  }

  @Test
  void sendsWhatPaysNothingFromTheTreasury() {
    Purpose purpose = new Purpose("payout", "nothing");
    world
        .books
        .transactions()
        .executeWithoutResult(_ ->
            world.transactions.submit(
                new TransactionRequest(
                    world.chain.chainId(),
                    purpose,
                    Call.of(World.RECIPIENT, Bytes.EMPTY),
                    Optional.empty(),
                    Priority.SWEEP,
                    Optional.empty())));
    otherLane.tick();
    assertThat(world.state(purpose)).isEqualTo(TransactionState.QUEUED);

    lane.tick();
    assertThat(sender(purpose)).isEqualTo(world.wallet);
  }

  private List<Purpose> pay(int count) {
    List<Purpose> payouts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      payouts.add(world.payouts.pay("po_" + i, world.usdc("1"), World.RECIPIENT));
    }
    return payouts;
  }

  private void fundOther(String amount) {
    world.tokens.mint(world.usdc(amount), otherAddress);
    world.books.fund(otherAddress, world.usdc(amount), "other " + amount);
    world.chain.mine(1);
  }

  private void tick() {
    lane.tick();
    otherLane.tick();
  }

  private void finish(Purpose payout) {
    world.mineUntil(this::tick, payout, TransactionState.SUCCEEDED);
  }

  private Address sender(Purpose payout) {
    return world
        .sql
        .sql("select wallet from transactions where id = :id and wallet is not null")
        .param("id", world.status(payout).id().value())
        .query((row, _) -> Columns.address(row, "wallet"))
        .single();
  }

  private TokenAmount inBooks(Address wallet) {
    return world.books.balance(new Account.Wallet(wallet), world.tokens.usdc());
  }

  private TokenAmount onChain(Address wallet) {
    return Erc20.balanceOf(world.client, world.tokens.usdc(), wallet);
  }
}
