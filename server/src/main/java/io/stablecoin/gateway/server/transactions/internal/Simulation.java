package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.evm.Trial;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tries a request on the newest block before it costs a nonce. */
final class Simulation {

  /** What a try says. */
  sealed interface Result {

    /** It would work. */
    record Works(long gas) implements Result {}

    /** It would revert, or the token answers false. */
    record Refused(String reason) implements Result {}

    /** The node gave neither answer; it may have no better one for this call. */
    record Unknown(String words) implements Result {}
  }

  /** What an ERC-20 transfer returns that did nothing. */
  private static final Bytes FALSE = Bytes.of(new byte[32]);

  private final EvmClient chain;

  Simulation(EvmClient chain) {
    this.chain = chain;
  }

  /**
   * Tries them side by side: a node's answer takes as long as its network, and one try knows
   * nothing of another.
   */
  Map<TransactionId, Result> ofAll(LaneKey lane, List<QueuedRequest> requests) {
    Map<TransactionId, Result> results = new ConcurrentHashMap<>();
    AllAtOnce.run(
        requests.stream()
            .<Runnable>map(request -> () -> results.put(request.id(), tried(lane, request)))
            .toList());
    return results;
  }

  /** What cannot be understood of one must not hold up the others. */
  private Result tried(LaneKey lane, QueuedRequest request) {
    try {
      return of(lane, request);
    } catch (RpcException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Result.Unknown(e.toString());
    }
  }

  private Result of(LaneKey lane, QueuedRequest request) {
    CallRequest call =
        new CallRequest(
            lane.wallet(), request.call().to(), request.call().value(), request.call().data());
    try {
      Trial trial = chain.tryOut(call);
      if (request.expectedTransfer().isPresent() && trial.returned().equals(FALSE)) {
        return new Result.Refused("The token refuses the transfer.");
      }
      return new Result.Works(trial.gas());
    } catch (RpcException.Reverted e) {
      return new Result.Refused(String.valueOf(e.getMessage()));
    } catch (RpcException.NodeError e) {
      return FailedExecution.isMeantBy(e.nodeMessage())
          ? new Result.Refused(e.nodeMessage())
          : new Result.Unknown(String.valueOf(e.getMessage()));
    }
  }
}
