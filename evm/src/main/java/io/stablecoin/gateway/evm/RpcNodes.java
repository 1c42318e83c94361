package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The nodes of one chain: a read goes to the first that can answer, in order of preference. */
final class RpcNodes {

  private final List<RpcNode> nodes;
  private volatile @Nullable ChainId chain;

  RpcNodes(List<RpcNode> nodes, Optional<ChainId> chain) {
    this.nodes = List.copyOf(nodes);
    this.chain = chain.orElse(null);
  }

  List<RpcNode> all() {
    return nodes;
  }

  ChainId chain() {
    ChainId known = chain;
    return known != null ? known : firstAnswer(this::requireChain);
  }

  /** All requests are answered by the same node. */
  <T> T read(List<RpcRequest> requests, Function<List<Reply>, T> reader) {
    return firstAnswer(node -> {
      requireChain(node);
      return node.ask(requests, reader);
    });
  }

  <T> T read(RpcRequest request, Function<Answer, T> reader) {
    return read(List.of(request), replies -> reader.apply(replies.getFirst().result()));
  }

  /** Nothing is asked of a node, and nothing sent to it, before it has named the right chain. */
  ChainId requireChain(RpcNode node) {
    ChainId actual = node.chain();
    ChainId expected = agree(actual);
    if (!actual.equals(expected)) {
      throw new RpcException.WrongChain(node.host(), expected, actual);
    }
    return actual;
  }

  private synchronized ChainId agree(ChainId actual) {
    ChainId known = chain;
    if (known == null) {
      chain = actual;
      return actual;
    }
    return known;
  }

  private <T> T firstAnswer(Function<RpcNode, T> question) {
    RpcException first = null;
    for (RpcNode node : nodes) {
      try {
        return question.apply(node);
      } catch (RpcException e) {
        if (!e.isOfThisNodeOnly() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    throw Objects.requireNonNull(first);
  }
}
