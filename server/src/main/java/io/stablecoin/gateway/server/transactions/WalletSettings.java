package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.util.List;

/**
 * The keys that sign, and how KMS is reached.
 *
 * @param keys of the hot wallets, the treasury's first; empty where nothing can be paid out
 */
public record WalletSettings(List<KmsKeyId> keys, KmsSettings kms) {

  public WalletSettings {
    keys = List.copyOf(keys);
  }
}
