package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.ChainId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a development chain is started.
 *
 * @param port where it listens, on loopback only; 0 takes a free one
 * @param stateFile where the chain is kept from one run to the next; without it, it is forgotten
 */
public record DevChainSettings(int port, Mining mining, ChainId chainId, Optional<Path> stateFile) {

  /** The id that the tools of the ecosystem know as a development chain. */
  public static final ChainId DEFAULT_CHAIN_ID = new ChainId(31337);

  private static final int HIGHEST_PORT = 65_535;

  public DevChainSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
    }
  }

  public DevChainSettings(int port, Mining mining, Optional<Path> stateFile) {
    this(port, mining, DEFAULT_CHAIN_ID, stateFile);
  }

  /** A chain that is forgotten, on a free port. */
  public static DevChainSettings forgetful(Mining mining) {
    return new DevChainSettings(0, mining, Optional.empty());
  }

  /** The same on another chain id. */
  public DevChainSettings withChainId(ChainId id) {
    return new DevChainSettings(port, mining, id, stateFile);
  }
}
