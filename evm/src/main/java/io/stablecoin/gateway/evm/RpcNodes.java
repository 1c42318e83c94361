package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.ChainId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The nodes of one chain: a read goes to the first that can answer, in order of preference. */
final class RpcNodes {

  /** Providers limit the size of a batch; a hundred is the lowest limit in wide use. */
  static final int BATCH = 100;

  private final List<RpcNode> nodes;
  private volatile @Nullable ChainId chain;

  RpcNodes(List<RpcNode> nodes, Optional<ChainId> chain) {
    this.nodes = List.copyOf(nodes);
    this.chain = chain.orElse(null);
  }

  /** This node alone: no other answers in its place. */
  RpcNodes only(RpcNode node) {
    return new RpcNodes(List.of(node), Optional.ofNullable(chain));
  }

  List<RpcNode> all() {
    return nodes;
  }

  ChainId chain() {
    ChainId known = chain;
    return known != null ? known : firstAnswer(this::requireChain);
  }

  /** Asks every node for its chain; silent ones are passed over while one answers. */
  ChainId requireOneChain() {
    List<RpcException> failures = new ArrayList<>();
    for (RpcNode node : nodes) {
      try {
        requireChain(node);
      } catch (RpcException.WrongChain e) {
        throw e;
      } catch (RpcException e) {
        failures.add(e);
      }
    }
    if (failures.size() == nodes.size()) {
      throw firstOf(failures);
    }
    return chain();
  }

  /** All requests are answered by the same node. */
  <T> T read(List<RpcRequest> requests, Function<List<Reply>, T> reader) {
    return firstAnswer(node -> {
      requireChain(node);
      return node.ask(requests, reader);
    });
  }

  /** One answer for each subject, in their order, read in batches. */
  <S, T> List<T> readEach(
      List<S> subjects, Function<S, RpcRequest> request, BiFunction<S, Answer, T> reader) {
    List<T> answers = new ArrayList<>(subjects.size());
    for (List<S> batch : batches(subjects, BATCH)) {
      answers.addAll(
          read(
              batch.stream().map(request).toList(),
              replies ->
                  IntStream.range(0, batch.size())
                      .mapToObj(i -> reader.apply(batch.get(i), replies.get(i).result()))
                      .toList()));
    }
    return answers;
  }

  /** The same in their order, each of the lists but the last {@code size} long. */
  static <S> List<List<S>> batches(List<S> subjects, int size) {
    return IntStream.iterate(0, from -> from < subjects.size(), from -> from + size)
        .mapToObj(from -> subjects.subList(from, Math.min(subjects.size(), from + size)))
        .toList();
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
    List<RpcException> failures = new ArrayList<>();
    for (RpcNode node : inOrder()) {
      try {
        T answer = question.apply(node);
        node.answered();
        return answer;
      } catch (RpcException e) {
        node.failed(e);
        if (!e.isOfThisNodeOnly() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failures.add(e);
      }
    }
    throw firstOf(failures);
  }

  /** As preferred, but a node that was silent lately comes last: waiting for it costs seconds. */
  private List<RpcNode> inOrder() {
    if (nodes.size() == 1) {
      return nodes;
    }
    List<RpcNode> order = new ArrayList<>();
    List<RpcNode> resting = new ArrayList<>();
    nodes.forEach(node -> (node.rests() ? resting : order).add(node));
    order.addAll(resting);
    return order;
  }

  /** The first failure, with the others attached. */
  static RpcException firstOf(List<RpcException> failures) {
    RpcException first = failures.getFirst();
    failures.stream().skip(1).forEach(first::addSuppressed);
    return first;
  }
}
