package io.stablecoin.gateway.server.networks;

import java.net.URI;
import java.util.List;

/**
 * A network and how it is reached.
 *
 * @param rpcUrls HTTP endpoints of its nodes, in order of preference; they may hold API keys
 */
public record NetworkSettings(Network network, List<URI> rpcUrls) {

  public NetworkSettings {
    rpcUrls = List.copyOf(rpcUrls);
  }

  /** Without the URLs. */
  @Override
  public String toString() {
    return "NetworkSettings[" + network + "]";
  }
}
