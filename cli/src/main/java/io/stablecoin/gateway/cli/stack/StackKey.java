package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyAlias;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import java.util.Map;
import java.util.Optional;

/** The signing key of the stack: made by the first start, found again by its alias. */
final class StackKey {

  static final String ALIAS = "alias/gateway";

  private StackKey() {}

  static KmsSigner connect(KmsSettings settings) {
    try {
      return KmsSigner.connect(new KmsKeyId(ALIAS), settings);
    } catch (SigningException.KeyNotFound e) {
      create(settings);
      return KmsSigner.connect(new KmsKeyId(ALIAS), settings);
    }
  }

  private static void create(KmsSettings settings) {
    try (KeyAdministration administration = KeyAdministration.open(settings)) {
      administration.createKey(
          new KeyRequest(
              "Hot wallet of the embedded stack",
              Map.of("Application", "stablecoin-gateway", "Environment", "development"),
              Optional.of(new KeyAlias(ALIAS)),
              false));
    }
  }
}
