package io.stablecoin.gateway.server.signing;

import java.util.List;

/** Implemented by whoever has the keys. */
@FunctionalInterface
public interface WatchedKeys {

  /** The same keys at each call. */
  List<WatchedKey> watched();
}
