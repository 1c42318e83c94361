package io.stablecoin.gateway.server.signing;

/** A key that the gateway signs with, seen from those who watch it. */
public interface WatchedKey {

  /** As it is configured, for people: an alias or the first digits of an id. */
  String name();

  /** Asks KMS how the key is, with a signature that is not made; takes some seconds at most. */
  KeyReport check();
}
