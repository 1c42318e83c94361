package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** What is to be signed, and before it the key, which may be left to {@code KMS_KEY_ID}. */
final class KeyAndSubject {

  @Parameters(
      arity = "1..2",
      paramLabel = "[KEY] SUBJECT",
      hideParamSyntax = true,
      description = {"KEY: " + KeyParameter.DESCRIPTION, "SUBJECT: what is to be signed."})
  private List<String> values = List.of();

  KmsKeyId key(KmsOptions options) {
    Optional<String> named = values.size() == 2 ? Optional.of(values.getFirst()) : Optional.empty();
    return KeyParameter.key(named, options);
  }

  String subject() {
    return values.getLast();
  }
}
