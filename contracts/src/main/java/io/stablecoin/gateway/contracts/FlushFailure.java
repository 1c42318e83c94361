package io.stablecoin.gateway.contracts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;
import java.util.Optional;

/** An item of a sweep that did not come through; its money is still at the deposit address. */
public record FlushFailure(Address forwarder, Address token) {

  /** The first topic of the factory's event {@code FlushFailed}. */
  public static final Bytes TOPIC =
      Bytes.of("FlushFailed(address,address)".getBytes(US_ASCII)).keccak256();

  private static final int TOPICS = 3;

  /** Reads the topics of a log of the factory; empty where it is another event. */
  public static Optional<FlushFailure> decode(List<Bytes> topics) {
    if (topics.size() != TOPICS || !topics.getFirst().equals(TOPIC)) {
      return Optional.empty();
    }
    return Optional.of(
        new FlushFailure(Address.fromWord(topics.get(1)), Address.fromWord(topics.get(2))));
  }
}
