package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.signer.awskms.SignRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads which keys sign, how KMS is reached and how it is watched. */
final class SigningReader {

  private static final String KEYS = "KMS_KEY_ID";
  private static final String REGION = "AWS_REGION";
  private static final int MOST_RETRIES = 20;
  private static final int LONGEST_TIMEOUT_MILLIS = 600_000;
  private static final int SHORTEST_CHECK_MILLIS = 100;
  private static final int LONGEST_CHECK_MILLIS = 3_600_000;

  private final Variables variables;
  private final Findings findings;
  private final GatewayMode mode;

  SigningReader(Variables variables, GatewayMode mode) {
    this.variables = variables;
    this.findings = variables.findings();
    this.mode = mode;
  }

  SigningSettings read() {
    List<KmsKeyId> keys = keys();
    requireAgreement(keys, variables.text(REGION));
    return new SigningSettings(
        keys,
        kms(KmsTransport.POOLED),
        variables.number("KMS_SIGN_RATE", SignRate.DEFAULT_PER_SECOND, 1, SignRate.MOST_PER_SECOND),
        checkInterval(),
        cloudWatch());
  }

  /** How KMS is reached, whichever key is meant. */
  KmsSettings kms(KmsTransport transport) {
    Optional<String> region = variables.text(REGION);
    AwsRegions.requireWellFormed(REGION, region.stream().toList(), findings);
    int retries =
        variables.number("KMS_MAX_RETRIES", KmsSettings.DEFAULT_MAX_RETRIES, 0, MOST_RETRIES);
    int timeout =
        variables.number(
            "KMS_TIMEOUT", (int) KmsSettings.DEFAULT_TIMEOUT.toMillis(), 1, LONGEST_TIMEOUT_MILLIS);
    return new KmsSettings(
        region,
        variables.text("AWS_PROFILE"),
        new AwsEndpoints(variables, mode).ofKms(),
        retries,
        Duration.ofMillis(timeout),
        transport);
  }

  private Duration checkInterval() {
    return Duration.ofMillis(
        variables.number(
            "KMS_CHECK_INTERVAL",
            (int) SigningSettings.DEFAULT_CHECK_INTERVAL.toMillis(),
            SHORTEST_CHECK_MILLIS,
            LONGEST_CHECK_MILLIS));
  }

  private boolean cloudWatch() {
    Optional<String> form = variables.text("CLOUDWATCH_METRICS");
    if (form.isPresent() && !form.get().equals("emf")) {
      findings.add(
          "CLOUDWATCH_METRICS",
          "cloudwatch_metrics_unknown",
          "It must be emf, which writes metrics to stdout. Leave it out for none.");
    }
    return form.isPresent();
  }

  private List<KmsKeyId> keys() {
    List<String> names = variables.list(KEYS);
    if (names.isEmpty() && mode != GatewayMode.DEVELOPMENT) {
      findings.add(
          KEYS,
          "kms_key_id_missing",
          "Without a key nothing can be swept or paid out. Set it to a key's id, ARN or alias; make"
              + " one with: ./gateway kms create-key");
    }
    return names.stream()
        .flatMap(text -> findings.read(KEYS, () -> new KmsKeyId(text)).stream())
        .toList();
  }

  private void requireAgreement(List<KmsKeyId> keys, Optional<String> region) {
    keys.stream()
        .flatMap(key -> key.region().stream())
        .filter(named -> region.isPresent() && !region.get().equals(named))
        .forEach(named ->
            findings.add(
                REGION,
                "aws_region_mismatch",
                "It says %s, the key's ARN says %s. Leave AWS_REGION out, or correct it."
                    .formatted(region.orElse(""), named)));
  }
}
