package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.InvalidValueException;

/** Connects keys: measured, recorded, and within the rate that all nodes share. */
@FunctionalInterface
public interface SigningKeys {

  /**
   * Connects to a key; the caller closes it.
   *
   * @throws SigningException where the key cannot be reached or is no key for Ethereum
   * @throws InvalidValueException where the settings do not lead to it
   */
  KmsSigner connect(KmsKeyId key);
}
