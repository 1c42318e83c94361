package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.time.Duration;
import java.util.List;

/**
 * The keys that sign, how KMS is reached and how it is watched.
 *
 * @param keys of the hot wallets, the treasury's first; empty where nothing can be paid out
 * @param rate signatures a second, for all nodes together
 * @param checkInterval how often a key in good health is checked
 * @param cloudWatch whether metrics for CloudWatch are written to stdout
 */
public record SigningSettings(
    List<KmsKeyId> keys, KmsSettings kms, int rate, Duration checkInterval, boolean cloudWatch) {

  public static final Duration DEFAULT_CHECK_INTERVAL = Duration.ofSeconds(60);

  public SigningSettings {
    keys = List.copyOf(keys);
  }
}
