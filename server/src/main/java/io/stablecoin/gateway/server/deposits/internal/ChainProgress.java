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
  private final DoubtTable doubts;
  private final ArrivalBooks books;
  private final DepositListeners listeners;

  ChainProgress(
      ChainLease lease,
      ReadBlockTable blocks,
      ArrivalTable arrivals,
      DoubtTable doubts,
      ArrivalBooks books,
      DepositListeners listeners) {
    this.lease = lease;
    this.blocks = blocks;
    this.arrivals = arrivals;
    this.doubts = doubts;
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
   * Marks what all witnesses agree on, now that the blocks up to {@code to} were read a second
   * time. What not all of them told is kept as orphaned, and in doubt.
   *
   * @return false where another process has moved the cursor meanwhile
   */
  @Transactional
  public boolean check(ChainId chain, ReadBlock cursor, ReadBlock to, Verdict verdict) {
    if (!isStillAt(chain, cursor)) {
      return false;
    }
    verdict.agreed().forEach(this::believe);
    verdict.doubted().forEach(arrivals::see);
    doubts.raise(chain, to.number()).forEach(listeners::orphaned);
    blocks.check(chain, to);
    return true;
  }

  /** Ends the doubt about these: all witnesses have them by now. */
  @Transactional
  public void believe(ChainId chain, List<Arrival> agreed) {
    if (lease.lock(chain)) {
      for (Arrival arrival : agreed) {
        believe(arrival);
        doubts.settle(arrival);
      }
    }
  }

  private void believe(Arrival arrival) {
    see(arrival);
    arrivals.check(arrival);
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
    doubts.forgetAbove(chain, ancestor.number());
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
