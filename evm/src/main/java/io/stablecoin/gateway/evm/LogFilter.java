package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which logs to read.
 *
 * @param fromBlock the first block, inclusive
 * @param toBlock the last block, inclusive
 * @param addresses the contracts whose logs are wanted; none means all
 * @param topics for each position the words that may stand there; none means any
 */
public record LogFilter(
    long fromBlock, long toBlock, List<Address> addresses, List<List<Bytes>> topics) {

  public LogFilter {
    if (fromBlock < 0 || toBlock < fromBlock) {
      throw new IllegalArgumentException(
          "No range of blocks: %d to %d".formatted(fromBlock, toBlock));
    }
    addresses = List.copyOf(addresses);
    topics = topics.stream().map(List::copyOf).toList();
  }

  LogFilter between(long first, long last) {
    return new LogFilter(first, last, addresses, topics);
  }

  boolean accepts(Log log) {
    return log.blockNumber() >= fromBlock
        && log.blockNumber() <= toBlock
        && (addresses.isEmpty() || addresses.contains(log.address()))
        && acceptsTopics(log.topics());
  }

  private boolean acceptsTopics(List<Bytes> words) {
    for (int i = 0; i < topics.size(); i++) {
      List<Bytes> wanted = topics.get(i);
      if (!wanted.isEmpty() && (i >= words.size() || !wanted.contains(words.get(i)))) {
        return false;
      }
    }
    return true;
  }

  Map<String, Object> toParameter() {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("fromBlock", BlockTag.number(fromBlock).toParameter());
    parameter.put("toBlock", BlockTag.number(toBlock).toParameter());
    if (!addresses.isEmpty()) {
      parameter.put("address", addresses.stream().map(a -> a.value().toString()).toList());
    }
    parameter.put("topics", topics.stream().map(LogFilter::alternatives).toList());
    return parameter;
  }

  /** An empty list of alternatives would match nothing at some nodes and all at others. */
  private static Optional<List<String>> alternatives(List<Bytes> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(words.stream().map(Bytes::toString).toList());
  }
}
