package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.nio.file.Path;
import java.util.Optional;

/** The KMS endpoint of the stack, and the hot wallet's key in it. */
record StackKms(LocalKms endpoint, KmsSigner hotWallet, SigningLog signingLog) {

  /**
   * @param keys the file that keeps the keys; without one they are gone at the end
   */
  static StackKms start(Optional<Path> keys, SigningLog signingLog, Closer closer) {
    LocalKmsSettings throwaway = LocalKmsSettings.inMemory();
    LocalKms endpoint =
        LocalKms.start(
            new LocalKmsSettings(0, keys, throwaway.region(), throwaway.accountId(), signingLog));
    closer.add(endpoint::close);
    KmsSigner hotWallet = StackKey.connect(settings(endpoint));
    closer.add(hotWallet::close);
    return new StackKms(endpoint, hotWallet, signingLog);
  }

  /** The hot wallet, with each of its signatures on record. */
  KmsSigner recorded(SigningRecorder recorder) {
    return KmsSigner.of(new KmsKeyId(hotWallet.keyArn()), settings(endpoint))
        .recorder(recorder)
        .connect();
  }

  private static KmsSettings settings(LocalKms endpoint) {
    return new KmsSettings(
        Optional.of(endpoint.region()),
        Optional.empty(),
        Optional.of(endpoint.endpoint()),
        KmsSettings.DEFAULT_MAX_RETRIES,
        KmsSettings.DEFAULT_TIMEOUT,
        KmsTransport.SHORT_LIVED);
  }
}
