package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_ID_MISSING;

import io.stablecoin.gateway.server.configuration.ConfigurationReport;
import io.stablecoin.gateway.server.configuration.KmsConfiguration;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.signer.awskms.KmsInspection;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Everything that is looked at, of what could be read of the configuration.
 *
 * @param documented addresses, in the order of the keys
 * @param recorder of the test signatures
 * @param progress hears what is being done
 */
record Preflight(
    ConfigurationReport report,
    List<Address> documented,
    Map<String, String> variables,
    SigningRecorder recorder,
    Consumer<String> progress) {

  /** With the start of the JVM this ends within 15 seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(11);

  List<Check> run() {
    try (Checklist list = new Checklist(PATIENCE, progress)) {
      list.add("environment", "", () -> new EnvironmentChecks(report.findings()).make());
      List<CompletableFuture<KmsInspection>> keys = addKeys(list);
      report.networks().forEach(network -> addNetwork(list, network, keys));
      report
          .database()
          .ifPresent(database -> list.add("database", "", new DatabaseChecks(database)::make));
      return list.await();
    }
  }

  private List<CompletableFuture<KmsInspection>> addKeys(Checklist list) {
    List<KmsKeyId> keys = report.signing().keys();
    KmsSettings settings = report.signing().kms().over(KmsTransport.SHORT_LIVED);
    List<CompletableFuture<KmsInspection>> inspections = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      KmsKeyId key = keys.get(i);
      KeyChecks checks = new KeyChecks(key, documented.stream().skip(i).findFirst());
      CompletableFuture<KmsInspection> inspection =
          list.begin(() -> KmsInspection.of(key, settings, recorder, Clock.systemUTC()));
      inspections.add(inspection);
      list.add("key", key.toString(), () -> checks.of(inspection.join()));
      list.add(
          CloudTrailCheck.NAME,
          key.toString(),
          () ->
              new CloudTrailCheck(key, settings, KmsConfiguration.endpointOfCloudTrail(variables))
                  .make());
    }
    if (keys.isEmpty()) {
      list.add("key", "", Preflight::noKey);
    }
    return inspections;
  }

  private static List<Check> noKey() {
    return List.of(
        Check.red(
            "key",
            "",
            KMS_KEY_ID_MISSING,
            "KMS_KEY_ID names no key, so nothing can be signed.",
            "Set it to a key's id, ARN or alias; make one with: ./gateway kms create-key"));
  }

  private static void addNetwork(
      Checklist list, NetworkSettings network, List<CompletableFuture<KmsInspection>> keys) {
    NetworkChecks checks = new NetworkChecks(network);
    list.add("rpc_chain_id", checks.name(), checks::nodes);
    keys.forEach(key -> list.add("gas", checks.name(), () -> checks.gas(addressOf(key))));
  }

  /** Empty where the key could not be inspected, which is told in a line of its own. */
  private static Optional<Address> addressOf(CompletableFuture<KmsInspection> key) {
    return key.handle((inspection, failure) ->
            Optional.ofNullable(inspection).flatMap(KmsInspection::address))
        .join();
  }
}
