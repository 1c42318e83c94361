package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends signed bytes to every node at once, so that a dead one delays nobody. */
final class Broadcaster {

  private static final String SEND = "eth_sendRawTransaction";

  /** What one node has to say about one transaction. */
  private sealed interface Word {

    record Said(Broadcast answer) implements Word {}

    record Nothing(RpcException failure) implements Word {}
  }

  private record Signed(Bytes raw, TxHash hash) {

    Signed(Bytes raw) {
      this(raw, new TxHash(raw.keccak256()));
    }
  }

  private final RpcNodes nodes;
  private final ExecutorService executor;

  Broadcaster(RpcNodes nodes, ExecutorService executor) {
    this.nodes = nodes;
    this.executor = executor;
  }

  Broadcast send(Bytes raw) {
    return send(List.of(raw)).getFirst();
  }

  List<Broadcast> send(List<Bytes> raws) {
    List<Broadcast> answers = new ArrayList<>(raws.size());
    List<Signed> all = raws.stream().map(Signed::new).toList();
    for (List<Signed> batch : RpcNodes.batches(all, RpcNodes.BATCH)) {
      if (!sendBatch(batch, answers)) {
        break;
      }
    }
    return answers;
  }

  /** Whether there is an answer for each. */
  private boolean sendBatch(List<Signed> batch, List<Broadcast> answers) {
    List<List<Word>> words = wordsOfAll(batch);
    for (int i = 0; i < batch.size(); i++) {
      List<Broadcast> said = new ArrayList<>();
      List<RpcException> failures = new ArrayList<>();
      for (List<Word> ofNode : words) {
        switch (ofNode.get(i)) {
          case Word.Said(Broadcast answer) -> said.add(answer);
          case Word.Nothing(RpcException failure) -> failures.add(failure);
        }
      }
      if (said.isEmpty() && answers.isEmpty()) {
        throw RpcNodes.firstOf(failures);
      }
      if (said.isEmpty()) {
        return false;
      }
      answers.add(BroadcastAnswers.mostTelling(said));
    }
    return true;
  }

  private List<List<Word>> wordsOfAll(List<Signed> batch) {
    List<Callable<List<Word>>> sends = new ArrayList<>();
    for (RpcNode node : nodes.all()) {
      sends.add(() -> wordsOf(node, batch));
    }
    try {
      return executor.invokeAll(sends).stream().map(Broadcaster::words).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String host = nodes.all().getFirst().host();
      return List.of(
          nothing(batch, new RpcException.Unreachable(host, "the wait was interrupted")));
    }
  }

  private static List<Word> words(Future<List<Word>> send) {
    if (send.state() == Future.State.SUCCESS) {
      return send.resultNow();
    }
    throw new IllegalStateException("A broadcast broke off", send.exceptionNow());
  }

  private List<Word> wordsOf(RpcNode node, List<Signed> batch) {
    try {
      nodes.requireChain(node);
      return ask(node, batch);
    } catch (RpcException e) {
      return nothing(batch, e);
    }
  }

  private static List<Word> nothing(List<Signed> batch, RpcException failure) {
    return Collections.nCopies(batch.size(), new Word.Nothing(failure));
  }

  private static List<Word> ask(RpcNode node, List<Signed> batch) {
    List<RpcRequest> requests =
        batch.stream().map(signed -> RpcRequest.of(SEND, signed.raw().toString())).toList();
    try {
      return node.ask(
          requests,
          replies ->
              IntStream.range(0, batch.size())
                  .mapToObj(i -> word(node, batch.get(i).hash(), replies.get(i)))
                  .toList());
    } catch (RpcException e) {
      // A refusal that names no request refuses the transaction where there is only one.
      if (batch.size() > 1) {
        throw e;
      }
      return List.of(word(batch.getFirst().hash(), e));
    }
  }

  private static Word word(RpcNode node, TxHash hash, Reply reply) {
    try {
      if (!reply.read(Answer::txHash).equals(hash)) {
        throw new RpcException.MalformedAnswer(
            node.host(), SEND, "it names another transaction's hash");
      }
      return new Word.Said(new Broadcast.Accepted(hash));
    } catch (RpcException e) {
      return word(hash, e);
    }
  }

  private static Word word(TxHash hash, RpcException failure) {
    return switch (failure) {
      case RpcException.NodeError e -> new Word.Said(BroadcastAnswers.of(hash, e));
      case RpcException.Reverted e -> new Word.Said(new Broadcast.Rejected(e.reason().describe()));
      default -> new Word.Nothing(failure);
    };
  }
}
