package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.CallRequest;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.evm.Trial;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Bytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Tries them together, since an exchange with a node costs more than a try. What does not plainly
   * work is tried again by itself, side by side: a node's answer takes as long as its network, and
   * one try knows nothing of another.
   */
  Map<TransactionId, Result> ofAll(LaneKey lane, List<QueuedRequest> requests) {
    Map<TransactionId, Result> results = new ConcurrentHashMap<>(together(lane, requests));
    AllAtOnce.run(
        requests.stream()
            .filter(request -> !results.containsKey(request.id()))
            .<Runnable>map(request -> () -> results.put(request.id(), tried(lane, request)))
            .toList());
    return results;
  }

  /** The results of those that could be tried. */
  private Map<TransactionId, Result> together(LaneKey lane, List<QueuedRequest> requests) {
    List<Optional<Trial>> trials =
        chain.tryOut(requests.stream().map(request -> call(lane, request)).toList());
    Map<TransactionId, Result> results = new HashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      QueuedRequest request = requests.get(i);
      trials.get(i).ifPresent(trial -> results.put(request.id(), result(request, trial)));
    }
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
    try {
      return result(request, chain.tryOut(call(lane, request)));
    } catch (RpcException.Reverted e) {
      return new Result.Refused(String.valueOf(e.getMessage()));
    } catch (RpcException.NodeError e) {
      return FailedExecution.isMeantBy(e.nodeMessage())
          ? new Result.Refused(e.nodeMessage())
          : new Result.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private static CallRequest call(LaneKey lane, QueuedRequest request) {
    return new CallRequest(
        lane.wallet(), request.call().to(), request.call().value(), request.call().data());
  }

  private static Result result(QueuedRequest request, Trial trial) {
    return request.expectedTransfer().isPresent() && trial.returned().equals(FALSE)
        ? new Result.Refused("The token refuses the transfer.")
        : new Result.Works(trial.gas());
  }
}
