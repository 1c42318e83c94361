package io.stablecoin.gateway.cli.operator;

import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_ID_MISSING;
import static io.stablecoin.gateway.cli.CommandError.NETWORK_UNKNOWN;
import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import java.nio.file.Path;
import java.util.List;

/** The gateway's own configuration, as these commands need it. */
public final class Settings {

  private static final Path FOLDER = Path.of(".gateway");

  private final Environment environment;

  public Settings(Environment environment) {
    this.environment = environment;
  }

  public GatewaySettings read() {
    return GatewaySettings.read(environment.variables(), FOLDER);
  }

  static NetworkSettings network(GatewaySettings settings, String nameOrCaip2) {
    return settings.networks().stream()
        .filter(candidate -> isCalled(candidate, nameOrCaip2))
        .findFirst()
        .orElseThrow(() ->
            NETWORK_UNKNOWN.because(
                "The network is not configured; configured are " + names(settings) + "."));
  }

  private static boolean isCalled(NetworkSettings settings, String nameOrCaip2) {
    return settings.network().name().equals(nameOrCaip2)
        || settings.network().chain().toCaip2().equals(nameOrCaip2);
  }

  private static String names(GatewaySettings settings) {
    return settings.networks().stream().map(known -> known.network().name()).collect(joining(", "));
  }

  public static EvmClient connect(NetworkSettings settings) {
    return EvmClient.connect(new EvmSettings(settings.network().chain(), settings.rpcUrls()));
  }

  public static List<KmsKeyId> keys(GatewaySettings settings) {
    List<KmsKeyId> keys = settings.signing().keys();
    if (keys.isEmpty()) {
      throw KMS_KEY_ID_MISSING.because("KMS_KEY_ID is not set, so there is no hot wallet.");
    }
    return keys;
  }

  static KmsSigner connect(KmsKeyId key, GatewaySettings settings, SigningRecorder recorder) {
    return KmsSigner.of(key, settings.signing().kms().over(KmsTransport.SHORT_LIVED))
        .recorder(recorder)
        .connect();
  }

  /** The wallet of a key, as KMS tells it. */
  public static Address addressOf(KmsKeyId key, GatewaySettings settings) {
    try (KmsSigner signer = connect(key, settings, SigningRecorder.NONE)) {
      return signer.address();
    }
  }
}
