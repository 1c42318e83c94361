package io.stablecoin.gateway.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.types.Wei;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

  @TempDir Path directory;

  @Test
  void developmentNeedsOnlyANode() {
    GatewaySettings settings = read(Map.of("RPC_URLS_137", "https://polygon.example/key"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.management().address()).isEqualTo("127.0.0.1");
    assertThat(settings.database())
        .isEqualTo(new DatabaseSettings.Embedded(directory.resolve("database")));
    assertThat(settings.networks())
        .singleElement()
        .satisfies(polygon -> assertThat(polygon.network().name()).isEqualTo("polygon"));
  }

  @Test
  void keepsTheSecretItMadeForItsOwnerOnly() throws Exception {
    Map<String, String> environment = Map.of("RPC_URLS_1", "http://127.0.0.1:1");
    assertThat(read(environment).secret()).isEqualTo(read(environment).secret());
    assertThat(Files.getPosixFilePermissions(directory.resolve("secret")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void listsEveryFindingAtOnce() {
    assertThat(
            codes(
                Map.of(
                    "PORT", "eighty",
                    "DATABASE_URL", "mysql://host/db",
                    "GATEWAY_SECRET", "short",
                    "KMS_KEY_ID", "alias/",
                    "KMS_TIMEOUT", "-1",
                    "RPC_URLS_5", "http://127.0.0.1:1")))
        .containsExactlyInAnyOrder(
            "number_out_of_range",
            "database_url_malformed",
            "gateway_secret_malformed",
            "kms_key_id_malformed",
            "number_out_of_range",
            "chain_unknown",
            "network_missing");
  }

  @Test
  void signsAtEightHundredASecondAndChecksEachKeyEachMinute() {
    SigningSettings defaults = read(Map.of("RPC_URLS_1", "http://127.0.0.1:1")).signing();
    assertThat(defaults.rate()).isEqualTo(800);
    assertThat(defaults.checkInterval()).isEqualTo(Duration.ofSeconds(60));
    assertThat(defaults.cloudWatch()).isFalse();
    SigningSettings others =
        read(Map.of(
                "RPC_URLS_1", "http://127.0.0.1:1",
                "KMS_SIGN_RATE", "200",
                "KMS_CHECK_INTERVAL", "5000",
                "CLOUDWATCH_METRICS", "emf"))
            .signing();
    assertThat(others.rate()).isEqualTo(200);
    assertThat(others.checkInterval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(others.cloudWatch()).isTrue();
  }

  @Test
  void refusesARateOfNothingAndMetricsInAnUnknownForm() {
    assertThat(
            codes(
                Map.of(
                    "RPC_URLS_1", "http://127.0.0.1:1",
                    "KMS_SIGN_RATE", "0",
                    "KMS_CHECK_INTERVAL", "1",
                    "CLOUDWATCH_METRICS", "yes")))
        .containsExactlyInAnyOrder(
            "number_out_of_range", "number_out_of_range", "cloudwatch_metrics_unknown");
  }

  @Test
  void productionRefusesWhatIsForDevelopment() {
    assertThat(
            codes(
                Map.of(
                    "GATEWAY_ENV", "production",
                    "RPC_URLS_1", "https://node.example",
                    "AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:4566")))
        .containsExactlyInAnyOrder(
            "embedded_database_refused",
            "gateway_secret_missing",
            "kms_endpoint_insecure",
            "kms_key_id_missing");
  }

  @Test
  void readsChainsFromAFile() throws Exception {
    GatewaySettings settings =
        read(
            Map.of(
                "GATEWAY_CONFIG",
                file(
                    """
                    gateway:
                      chains:
                        - id: 31337
                          name: local
                          rpc-urls: ["http://127.0.0.1:8545"]
                          confirmations: 2
                          tokens:
                            - { symbol: USDC, address: "0x5FbDB2315678afecb367f032d93F642f64180aa3", decimals: 6 }
                    """)));
    assertThat(settings.networks())
        .singleElement()
        .satisfies(local -> {
          assertThat(local.network().finality()).isEqualTo(new Finality.Depth(2));
          assertThat(local.network().production()).isFalse();
          assertThat(local.network().token("usdc").decimals()).isEqualTo(6);
        });
  }

  @Test
  void namesTheLineOfAFileThatIsWrong() throws Exception {
    String path =
        file(
            """
            gateway:
              chains:
                - id: 31337
                  name: Local Chain
                  rpc-url: "http://127.0.0.1:8545"
                  tokens:
                    - { symbol: USDC, address: "0x5FbDB2315678afecb367f032d93F642f64180aa", decimals: 6 }
            """);
    assertThat(findings(Map.of("GATEWAY_CONFIG", path, "RPC_URLS_1", "http://127.0.0.1:1")))
        .extracting(Finding::name)
        .contains(
            "gateway.chains[0].name",
            "gateway.chains[0].rpc-url",
            "gateway.chains[0]",
            "gateway.chains[0].tokens[0]");
  }

  @ParameterizedTest
  @CsvSource({
    "56, ''",
    "56, production: 'no'",
    "1, production: false",
    "11155111, production: true",
  })
  void neverGuessesWhetherMoneyIsReal(long chain, String production) throws Exception {
    assertThat(findings(Map.of("GATEWAY_CONFIG", file(chain(chain, production)))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.name()).isEqualTo("gateway.chains[0].production"));
  }

  @ParameterizedTest
  @CsvSource({
    "56, production: true, true",
    "56, production: false, false",
    "1, '', true",
    "11155111, '', false",
    "1337, '', false",
  })
  void knowsWhetherMoneyIsReal(long chain, String production, boolean expected) throws Exception {
    assertThat(read(Map.of("GATEWAY_CONFIG", file(chain(chain, production)))).networks())
        .singleElement()
        .satisfies(it -> assertThat(it.network().production()).isEqualTo(expected));
  }

  @Test
  void feesOfAKnownChainAreBuiltInAndTheFileMayChangeThem() throws Exception {
    FeeSettings builtIn =
        read(Map.of("RPC_URLS_137", "http://127.0.0.1:1")).networks().getFirst().network().fees();
    assertThat(builtIn.lowestTip()).isGreaterThanOrEqualTo(Wei.gwei(25));

    String changed = file(chain(137, "min-tip: 40gwei\n      max-fee: 2000gwei"));
    assertThat(fees(changed))
        .isEqualTo(new FeeSettings(Wei.gwei(40), Wei.gwei(2_000), builtIn.replaceAfterBlocks()));
  }

  @Test
  void feesThatCannotBeAreFound() throws Exception {
    assertThat(feeFindings("max-fee: cheap")).contains("amount_malformed");
    assertThat(feeFindings("min-tip: 9gwei\n      max-fee: 8gwei")).contains("chain_fees_invalid");
    assertThat(feeFindings("replace-after-blocks: 0")).contains("chain_fees_invalid");
  }

  @Test
  void howManyAreInFlightMayBeSaidForAChain() throws Exception {
    String said = file(chain(137, "max-in-flight: 64"));
    assertThat(read(Map.of("GATEWAY_CONFIG", said)).networks())
        .singleElement()
        .satisfies(it -> assertThat(it.network().maxInFlight()).hasValue(64));

    assertThat(feeFindings("max-in-flight: 0")).contains("max_in_flight_invalid");
    assertThat(feeFindings("max-in-flight: 257")).contains("max_in_flight_invalid");
    assertThat(feeFindings("max-in-flight: many")).contains("max_in_flight_invalid");
  }

  private List<String> feeFindings(String lines) throws Exception {
    return codes(
        Map.of("GATEWAY_CONFIG", file(chain(31337, lines)), "RPC_URLS_1", "http://127.0.0.1:1"));
  }

  private FeeSettings fees(String path) {
    return read(Map.of("GATEWAY_CONFIG", path)).networks().getFirst().network().fees();
  }

  private static String chain(long id, String production) {
    return """
    gateway:
      chains:
        - id: %d
          name: described
          rpc-urls: ["http://127.0.0.1:8545"]
          confirmations: 2
          tokens:
            - { symbol: USDC, address: "0x5FbDB2315678afecb367f032d93F642f64180aa3", decimals: 6 }
          %s
    """
        .formatted(id, production);
  }

  private String file(String yaml) throws Exception {
    return Files.writeString(directory.resolve("gateway.yaml"), yaml).toString();
  }

  private GatewaySettings read(Map<String, String> environment) {
    return GatewaySettings.read(environment, directory);
  }

  private List<String> codes(Map<String, String> environment) {
    return findings(environment).stream().map(Finding::code).toList();
  }

  private List<Finding> findings(Map<String, String> environment) {
    return catchThrowableOfType(InvalidConfigurationException.class, () -> read(environment))
        .findings();
  }
}
