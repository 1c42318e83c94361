package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Sends signed bytes to every node at once, so that a dead one delays nobody. */
final class Broadcaster {

  private final RpcNodes nodes;
  private final ExecutorService executor;

  Broadcaster(RpcNodes nodes, ExecutorService executor) {
    this.nodes = nodes;
    this.executor = executor;
  }

  Broadcast send(Bytes raw) {
    TxHash hash = new TxHash(raw.keccak256());
    List<Callable<Broadcast>> sends = new ArrayList<>();
    for (RpcNode node : nodes.all()) {
      sends.add(() -> sendTo(node, raw, hash));
    }
    List<Broadcast> answers = new ArrayList<>();
    List<RpcException> failures = new ArrayList<>();
    for (Future<Broadcast> send : all(sends)) {
      collect(send, answers, failures);
    }
    if (answers.isEmpty()) {
      throw RpcNodes.firstOf(failures);
    }
    return BroadcastAnswers.mostTelling(answers);
  }

  private Broadcast sendTo(RpcNode node, Bytes raw, TxHash hash) {
    nodes.requireChain(node);
    try {
      TxHash said =
          node.ask(
              List.of(RpcRequest.of("eth_sendRawTransaction", raw.toString())),
              replies -> replies.getFirst().result().txHash());
      if (!said.equals(hash)) {
        throw new RpcException.MalformedAnswer(
            node.host(), "eth_sendRawTransaction", "it names another transaction's hash");
      }
      return new Broadcast.Accepted(hash);
    } catch (RpcException.NodeError e) {
      return BroadcastAnswers.of(hash, e);
    } catch (RpcException.Reverted e) {
      return new Broadcast.Rejected(e.reason().describe());
    }
  }

  private List<Future<Broadcast>> all(List<Callable<Broadcast>> sends) {
    try {
      return executor.invokeAll(sends);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcException.Unreachable(nodes.all().getFirst().host(), "the wait was interrupted");
    }
  }

  private static void collect(
      Future<Broadcast> send, List<Broadcast> answers, List<RpcException> failures) {
    if (send.state() == Future.State.SUCCESS) {
      answers.add(send.resultNow());
    } else if (send.exceptionNow() instanceof RpcException failure) {
      failures.add(failure);
    } else {
      throw new IllegalStateException("A broadcast broke off", send.exceptionNow());
    }
  }
}
