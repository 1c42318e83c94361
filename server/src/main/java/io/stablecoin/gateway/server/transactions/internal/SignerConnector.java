package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;

/** Reaches the key that a reference names. */
interface SignerConnector {

  /**
   * Connects to the key.
   *
   * @throws SigningException where the key cannot be reached or is no key for Ethereum
   */
  Signer connect(String keyReference);
}
