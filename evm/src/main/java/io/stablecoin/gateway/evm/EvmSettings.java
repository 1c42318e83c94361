package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a chain is reached.
 *
 * @param urls HTTP or HTTPS endpoints of nodes of one chain, in order of preference
 * @param timeout how long one exchange may take, from connecting to the last byte
 * @param chain the chain the nodes must be of; where empty, the first node that answers says it
 */
public record EvmSettings(List<URI> urls, Duration timeout, Optional<ChainId> chain) {

  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /**
   * @throws InvalidValueException with code {@code rpc_url_missing}, {@code rpc_url_malformed} or
   *     {@code rpc_timeout_invalid}
   */
  public EvmSettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new InvalidValueException(
          "rpc_url_missing", "A chain needs the URL of one node at least.");
    }
    urls.forEach(EvmSettings::requireHttp);
    if (!timeout.isPositive()) {
      throw new InvalidValueException(
          "rpc_timeout_invalid", "The timeout of a node must be longer than zero.");
    }
  }

  /** Nodes of a chain that is not known yet. */
  public EvmSettings(List<URI> urls, Duration timeout) {
    this(urls, timeout, Optional.empty());
  }

  /** Nodes of {@code chain}, with the default timeout. */
  public EvmSettings(ChainId chain, List<URI> urls) {
    this(urls, DEFAULT_TIMEOUT, Optional.of(chain));
  }

  private static void requireHttp(URI url) {
    boolean http =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!http || url.getHost() == null) {
      throw new InvalidValueException(
          "rpc_url_malformed",
          "The URL of a node must look like https://node.example.com/path or http://127.0.0.1:8545.");
    }
  }

  /** Hosts only: the rest of a URL often holds an API key. */
  @Override
  public String toString() {
    return "EvmSettings[hosts=%s, timeout=%s, chain=%s]"
        .formatted(urls.stream().map(URI::getHost).toList(), timeout, chain);
  }
}
