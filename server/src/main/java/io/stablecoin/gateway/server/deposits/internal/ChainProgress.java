package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was read, each time in one database transaction. */
@Component
class ChainProgress {

  private final ChainLease lease;
  private final ReadBlockTable blocks;
  private final ArrivalTable arrivals;
  private final ArrivalBooks books;
  private final DepositListeners listeners;

  ChainProgress(
      ChainLease lease,
      ReadBlockTable blocks,
      ArrivalTable arrivals,
      ArrivalBooks books,
      DepositListeners listeners) {
    this.lease = lease;
    this.blocks = blocks;
    this.arrivals = arrivals;
    this.books = books;
    this.listeners = listeners;
  }

  /**
   * Goes on from {@code cursor} over {@code range}.
   *
   * @return false where another process has moved the cursor meanwhile
   */
  @Transactional
  public boolean advance(ChainId chain, ReadBlock cursor, ReadRange range) {
    if (!isStillAt(chain, cursor)) {
      return false;
    }
    range.arrivals().forEach(this::see);
    blocks.advance(chain, range.end());
    return true;
  }

  /**
   * Marks what both readings agree on, now that the blocks up to {@code to} were read a second
   * time. What only the first of them told is undone.
   *
   * @return false where another process has moved the cursor meanwhile
   */
  @Transactional
  public boolean check(ChainId chain, ReadBlock cursor, ReadBlock to, List<Arrival> agreed) {
    if (!isStillAt(chain, cursor)) {
      return false;
    }
    for (Arrival arrival : agreed) {
      see(arrival);
      arrivals.check(arrival);
    }
    arrivals.orphanUnchecked(chain, to.number()).forEach(listeners::orphaned);
    blocks.check(chain, to);
    return true;
  }

  private void see(Arrival arrival) {
    if (arrivals.see(arrival)) {
      listeners.seen(arrival);
    }
  }

  /**
   * Goes back to {@code ancestor}: whatever came above it is undone, also what was final.
   *
   * @return false where another process has moved the cursor meanwhile
   */
  @Transactional
  public boolean rewind(ChainId chain, ReadBlock cursor, ReadBlock ancestor) {
    if (!isStillAt(chain, cursor)) {
      return false;
    }
    List<Arrival> orphaned = arrivals.orphanAbove(chain, ancestor.number());
    List<Arrival> reversed = arrivals.reverseAbove(chain, ancestor.number());
    listeners.manyWillMove(Stream.concat(orphaned.stream(), reversed.stream()).toList());
    orphaned.forEach(listeners::orphaned);
    reversed.forEach(this::reverse);
    blocks.rewind(chain, ancestor);
    return true;
  }

  private void reverse(Arrival arrival) {
    listeners.reversed(arrival);
    books.reverse(arrival);
    if (arrival.kind() == ArrivalKind.FLUSH) {
      arrivals.unmarkFlushed(arrival);
    }
  }

  private boolean isStillAt(ChainId chain, ReadBlock cursor) {
    return lease.lock(chain) && blocks.newest(chain).filter(cursor::equals).isPresent();
  }
}
