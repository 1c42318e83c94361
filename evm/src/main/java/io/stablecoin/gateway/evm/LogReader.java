package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.BlockHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the logs of a range of blocks in pieces that the nodes can serve.
 *
 * <p>Each piece is one exchange with one node that asks for the piece's last block first: a node
 * that does not have it yet cannot pass off a short answer as a complete one.
 */
final class LogReader {

  private static final long FIRST_SPAN = 2_000;
  private static final long WIDEST_SPAN = 10_000;

  /** Growth by an eighth: a limit that was hit is tried again, but seldom. */
  private static final long GROWTH = 8;

  private final RpcNodes nodes;
  private final AtomicLong span = new AtomicLong(FIRST_SPAN);

  LogReader(RpcNodes nodes) {
    this.nodes = nodes;
  }

  LogScan read(LogFilter filter) {
    List<LogScan> pieces = new ArrayList<>();
    long from = filter.fromBlock();
    while (from <= filter.toBlock()) {
      LogScan piece = readPieceFrom(from, filter);
      pieces.add(piece);
      from = piece.lastBlock().number() + 1;
    }
    requireStillThere(pieces);
    return new LogScan(
        pieces.getLast().lastBlock(),
        pieces.stream().map(LogScan::logs).flatMap(Collection::stream).toList());
  }

  private LogScan readPieceFrom(long from, LogFilter filter) {
    while (true) {
      long tried = span.get();
      long to = Math.min(filter.toBlock(), from + tried - 1);
      try {
        LogScan piece = readOnce(filter.between(from, to));
        if (to - from + 1 == tried) {
          span.compareAndSet(tried, Math.min(WIDEST_SPAN, tried + Math.max(1, tried / GROWTH)));
        }
        return piece;
      } catch (RpcException.LogRangeTooWide e) {
        narrowBelow(to - from + 1);
      } catch (RpcException.NodeError | RpcException.TimedOut | RpcException.MalformedAnswer e) {
        // It may be the size of the answer all the same: the next try asks for less.
        narrowBelow(to - from + 1);
        throw e;
      }
    }
  }

  private void narrowBelow(long blocks) {
    span.accumulateAndGet(Math.max(1, blocks / 2), Math::min);
  }

  private LogScan readOnce(LogFilter filter) {
    RpcRequest logs = RpcRequest.of("eth_getLogs", filter.toParameter());
    return nodes.read(
        List.of(blockRequest(filter.toBlock()), logs), replies -> scan(filter, replies));
  }

  private static LogScan scan(LogFilter filter, List<Reply> replies) {
    Block last =
        replies
            .getFirst()
            .result()
            .ifPresent(Block::read)
            .orElseThrow(
                () -> new RpcException.NodeBehind(replies.getFirst().host(), filter.toBlock()));
    if (last.number() != filter.toBlock()) {
      throw new UnreadableAnswer("it is another block than the one asked for");
    }
    Map<LogName, Log> logs = new HashMap<>();
    for (Answer answer : logs(filter, replies.getLast())) {
      if (answer.optional("removed").map(Answer::isTrue).orElse(false)) {
        continue;
      }
      Log log = Log.read(answer);
      requireFits(answer, log, filter, last);
      logs.put(new LogName(log.blockHash(), log.logIndex()), log);
    }
    return new LogScan(last, logs.values().stream().sorted(Log.IN_ORDER).toList());
  }

  /** With a single block there is nothing to halve: the node's error stands. */
  private static List<Answer> logs(LogFilter filter, Reply reply) {
    try {
      return reply.result().items();
    } catch (RpcException.NodeError e) {
      throw filter.fromBlock() < filter.toBlock() && LogLimits.isOne(e)
          ? new RpcException.LogRangeTooWide(e)
          : e;
    }
  }

  /** Two logs of this name are one log that was listed twice. */
  private record LogName(BlockHash block, long index) {}

  private static void requireFits(Answer answer, Log log, LogFilter filter, Block last) {
    if (!filter.accepts(log)) {
      throw answer.unreadable("is outside of the filter");
    }
    if (log.blockNumber() == last.number() && !log.blockHash().equals(last.hash())) {
      throw new RpcException.ChainMoved(last.number());
    }
  }

  /** Pieces read at different times must be of one chain of blocks, else a log could be missed. */
  private void requireStillThere(List<LogScan> pieces) {
    if (pieces.size() == 1) {
      return;
    }
    nodes.readEach(
        pieces.stream().map(LogScan::lastBlock).toList(),
        read -> blockRequest(read.number()),
        (read, answer) ->
            answer
                .ifPresent(Block::read)
                .filter(now -> now.hash().equals(read.hash()))
                .orElseThrow(() -> new RpcException.ChainMoved(read.number())));
  }

  private static RpcRequest blockRequest(long number) {
    return RpcRequest.of("eth_getBlockByNumber", BlockTag.number(number).toParameter(), false);
  }
}
