package io.stablecoin.gateway.evm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Executions that a node tries on the newest block: what they return, and the gas they need. */
final class Trials {

  private static final int REQUESTS_OF_ONE = 2;
  private static final int AT_ONCE = RpcNodes.BATCH / REQUESTS_OF_ONE;

  private final RpcNodes nodes;

  Trials(RpcNodes nodes) {
    this.nodes = nodes;
  }

  Trial of(CallRequest call) {
    return nodes.read(requests(call).toList(), Trial::read);
  }

  /** Empty where it is not plain that the execution works, or no node was asked. */
  List<Optional<Trial>> ofEach(List<CallRequest> calls) {
    List<Optional<Trial>> trials = new ArrayList<>(calls.size());
    try {
      for (List<CallRequest> batch : RpcNodes.batches(calls, AT_ONCE)) {
        trials.addAll(nodes.read(batch.stream().flatMap(Trials::requests).toList(), Trials::read));
      }
    } catch (RpcException e) {
      // Nodes that do not answer this batch hold up no others: what is left is for the caller.
      trials.addAll(Collections.nCopies(calls.size() - trials.size(), Optional.empty()));
    }
    return trials;
  }

  private static Stream<RpcRequest> requests(CallRequest call) {
    return Stream.of(call(call, BlockTag.LATEST), gas(call));
  }

  static RpcRequest call(CallRequest call, BlockTag tag) {
    return RpcRequest.of("eth_call", call.toParameter(), tag.toParameter());
  }

  static RpcRequest gas(CallRequest call) {
    return RpcRequest.of("eth_estimateGas", call.toParameter(), BlockTag.LATEST.toParameter());
  }

  private static List<Optional<Trial>> read(List<Reply> replies) {
    return IntStream.range(0, replies.size() / REQUESTS_OF_ONE)
        .mapToObj(i -> replies.subList(i * REQUESTS_OF_ONE, (i + 1) * REQUESTS_OF_ONE))
        .map(Trials::readOne)
        .toList();
  }

  /** What cannot be understood of one must not hold up the others. */
  private static Optional<Trial> readOne(List<Reply> replies) {
    try {
      return Optional.of(Trial.read(replies));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
