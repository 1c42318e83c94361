package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovesIT {

  @AutoClose private final World world = new World();
  private final Moves moves = new Moves(world.sql);
  private final LaneKey lane = new LaneKey(world.chain.chainId(), world.wallet);
  private final Lease lease = new Lease(lane, "one", 7);
  private final Purpose first = world.payouts.pay("po_1", world.usdc("1"), World.RECIPIENT);
  private final Purpose second = world.payouts.pay("po_2", world.usdc("1"), World.RECIPIENT);

  @BeforeEach
  void theLaneIsOpen() {
    new LaneRows(world.sql).open(lane, 0);
  }

  @Test
  void areMadeTogetherEachWithItsOwnColumnsAndReason() {
    move(reserved(first, 0), reserved(second, 1));

    assertThat(nonce(first)).isZero();
    assertThat(nonce(second)).isEqualTo(1);
    assertThat(
            world
                .sql
                .sql(
                    """
                    select concat_ws(' ', transition, from_state, to_state, reason, epoch)
                    from transaction_transitions where transition = 'reserve' order by reason
                    """)
                .query(String.class)
                .list())
        .containsExactly("reserve queued reserved nonce 0 7", "reserve queued reserved nonce 1 7");
  }

  @Test
  void ofWhichOneIsIllegalAreAllUndone() {
    Map<String, Object> columns = Map.of("failure_code", "canceled");
    Moves.Move legal =
        new Moves.Move(world.status(first).id(), Transition.WITHDRAW, "canceled", columns);
    Moves.Move illegal =
        new Moves.Move(world.status(second).id(), Transition.REVERT, "reverted", columns);

    assertThatThrownBy(() -> move(legal, illegal))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessage("A transaction that is queued cannot revert");
    assertThat(world.state(first)).isEqualTo(TransactionState.QUEUED);
    assertThat(world.state(second)).isEqualTo(TransactionState.QUEUED);
  }

  @Test
  void ofOneTransactionTwiceAreRefused() {
    assertThatThrownBy(() -> move(reserved(first, 0), reserved(first, 1)))
        .isInstanceOf(IllegalTransitionException.class);
    assertThat(world.state(first)).isEqualTo(TransactionState.QUEUED);
  }

  private long nonce(Purpose payout) {
    return world
        .sql
        .sql("select nonce from transactions where id = :id")
        .param("id", world.status(payout).id().value())
        .query(Long.class)
        .single();
  }

  private Moves.Move reserved(Purpose payout, long nonce) {
    return Moves.Move.reserved(lane, world.status(payout).id(), nonce);
  }

  private void move(Moves.Move... all) {
    world.books.transactions().executeWithoutResult(_ -> moves.moveAll(lease, List.of(all)));
  }
}
