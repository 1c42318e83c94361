package io.stablecoin.gateway.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  private static final String SECRET =
      "5f1d0c7a9be34286d0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7";
  private static final String MULTI_REGION_KEY = "mrk-0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String COLD = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String WORDS = "test test test test test test test test test test test junk";

  /** Complete and right, so that a finding comes from what a test adds. */
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "GATEWAY_ENV", "production",
          "DATABASE_URL", "postgres://gateway:pa55@db.internal/gateway",
          "GATEWAY_SECRET", SECRET,
          "KMS_KEY_ID", "alias/hot-wallet",
          "AWS_REGION", "eu-west-1",
          "RPC_URLS_137", "https://polygon.internal/key");

  @Test
  void hasNothingToSayAboutACompleteProduction() {
    assertThat(report(Map.of()).findings()).isEmpty();
  }

  @Test
  void readsEveryVariableThatHasAnEffect() {
    ConfigurationReport report =
        report(
            Map.of(
                "KMS_SIGN_RATE", "250",
                "MANAGEMENT_ADDRESS", "0.0.0.0",
                "HOT_WALLET_ADDRESS", COLD));
    assertThat(report.findings()).isEmpty();
    assertThat(report.signing().rate()).isEqualTo(250);
    assertThat(report.management().address()).isEqualTo("0.0.0.0");
    assertThat(report.documentedWallets()).containsExactly(Address.parse(COLD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS_REGION           | Ireland                        | aws_region_malformed",
        "AWS_ENDPOINT_URL     | http://kms.internal            | endpoint_insecure",
        "AWS_ENDPOINT_URL_SSM | http://ssm.internal            | endpoint_insecure",
        "AWS_ENDPOINT_URL_KMS | http://127.0.0.1:4566          | kms_endpoint_insecure",
        "AWS_ENDPOINT_URL_KMS | ftp://kms.internal             | url_malformed",
        "RPC_URLS_137         | http://127.0.0.1:8545          | rpc_url_insecure",
        "RPC_URLS_137         | https://a.internal,http://b.co | rpc_url_insecure",
        "RPC_URLS_one         | https://a.internal             | chain_unknown",
        "GATEWAY_SECRET       | 00ff                           | gateway_secret_malformed",
        "GATEWAY_SECRET       | not of base64, but words!      | gateway_secret_malformed",
        "KMS_SIGN_RATE        | 0                              | number_out_of_range",
        "KMS_SIGN_RATE        | 1000001                        | number_out_of_range",
        "KMS_MAX_RETRIES      | -1                             | number_out_of_range",
        "KMS_TIMEOUT          | 30s                            | number_out_of_range",
        "KMS_KEY_ID           | hot-wallet                     | kms_key_id_malformed",
        "MANAGEMENT_ADDRESS   | gateway.internal               | management_address_malformed",
        "MANAGEMENT_ADDRESS   | 10.1                           | management_address_malformed",
        "HOT_WALLET_ADDRESS   | 0x742d35Cc6634C0532925a3b844Bc9e7595f0bEb | address_length",
      })
  void refusesAValueThatCannotBe(String name, String value, String code) {
    assertThat(errors(Map.of(name, value))).containsExactly(name + " " + code);
  }

  @Test
  void refusesTheApiAndTheManagementOnOnePort() {
    assertThat(errors(Map.of("PORT", "9000", "MANAGEMENT_PORT", "9000")))
        .containsExactly("MANAGEMENT_PORT ports_equal");
  }

  @Test
  void refusesARegionThatContradictsTheArn() {
    String arn = "arn:aws:kms:us-east-1:111122223333:key/" + MULTI_REGION_KEY;
    assertThat(errors(Map.of("KMS_KEY_ID", arn))).containsExactly("AWS_REGION aws_region_mismatch");
  }

  @Test
  void letsHttpReachANodeOfATestNetworkAndAnyNodeInStaging() {
    assertThat(errors(Map.of("RPC_URLS_11155111", "http://sepolia.internal"))).isEmpty();
    assertThat(errors(Map.of("RPC_URLS_137", "http://polygon.internal", "GATEWAY_ENV", "staging")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KMS_REPLICA_REGIONS | us-east-1                 | mrk-0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        "KMS_REPLICA_REGIONS | us-east-1, us-east-2      | alias/hot-wallet",
        "TRUSTED_PROXIES     | 10.0.0.0/8,192.0.2.1,2001:db8::/32         | alias/hot-wallet",
      })
  void saysThatAVariableHasNoEffectYet(String name, String value, String key) {
    ConfigurationReport report = report(Map.of(name, value, "KMS_KEY_ID", key));
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.isError()).isFalse();
          assertThat(finding.name()).isEqualTo(name);
          assertThat(finding.code()).isEqualTo("variable_without_effect");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KMS_REPLICA_REGIONS | everywhere     | aws_region_malformed",
        "COLD_WALLET_137     | 0x1234         | address_length",
        "COLD_WALLET_137     | 0x0000000000000000000000000000000000000000 | cold_wallet_zero",
        "COLD_WALLET_137     | 0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359 | cold_wallet_token",
        "COLD_WALLET_5       | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | chain_unknown",
        "TRUSTED_PROXIES     | 10.0.0.0/33    | trusted_proxies_malformed",
        "TRUSTED_PROXIES     | 0.0.0.0/0      | trusted_proxies_malformed",
        "TRUSTED_PROXIES     | proxy.internal | trusted_proxies_malformed",
        "TRUSTED_PROXIES     | 10/8           | trusted_proxies_malformed",
      })
  void checksAVariableThatHasNoEffectYet(String name, String value, String code) {
    assertThat(errors(Map.of(name, value))).containsExactly(name + " " + code);
  }

  @Test
  void refusesReplicasOfAKeyThatIsOfOneRegion() {
    assertThat(
            errors(
                Map.of(
                    "KMS_REPLICA_REGIONS", "us-east-1",
                    "KMS_KEY_ID", "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")))
        .containsExactly("KMS_REPLICA_REGIONS kms_replica_regions_of_single_region_key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KMS_KEY_ID     | arn:aws:kms:eu-west-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        "KMS_KEY_ID     | 12345678-1234-1234-1234-123456789012",
        "AWS_PROFILE    | your-profile",
        "AWS_PROFILE    | xxx",
        "DATABASE_URL   | postgres://gateway:changeme@db.internal/gateway",
        "DATABASE_URL   | postgres://user:password@db.internal/gateway",
        "RPC_URLS_137   | https://polygon.internal/YOUR_API_KEY",
        "GATEWAY_CONFIG | <path>",
      })
  void refusesPlaceholdersOutsideDevelopment(String name, String value) {
    for (String mode : List.of("staging", "production")) {
      assertThat(errors(Map.of(name, value, "GATEWAY_ENV", mode)))
          .contains(name + " placeholder_left");
    }
    assertThat(report(Map.of(name, value, "GATEWAY_ENV", "development")).findings())
        .extracting(Finding::code)
        .doesNotContain("placeholder_left");
  }

  @Test
  void takesChanceForNoPlaceholder() {
    assertThat(
            errors(
                Map.of(
                    "GATEWAY_SECRET", "aXxXb2NoYW5nZW1hYXh4eDEyMzQ1Njc4OTAxMjM0NTY=",
                    "RPC_URLS_137", "https://polygon.internal/axxxb123456789012c",
                    "AWS_PROFILE", "axxx",
                    "OF_ANOTHER_PROGRAM", "<path>")))
        .isEmpty();
  }

  /** The rules of production hold where nobody can say that they do not. */
  @Test
  void takesAModeThatIsNoneForProduction() {
    assertThat(errors(Map.of("GATEWAY_ENV", "prod", "AWS_ENDPOINT_URL_KMS", "http://kms.internal")))
        .containsExactlyInAnyOrder(
            "GATEWAY_ENV gateway_env_unknown", "AWS_ENDPOINT_URL_KMS kms_endpoint_insecure");
  }

  @Test
  void refusesAnInsecureEndpointInStagingToo() {
    assertThat(
            errors(Map.of("GATEWAY_ENV", "staging", "AWS_ENDPOINT_URL_KMS", "http://kms.internal")))
        .containsExactly("AWS_ENDPOINT_URL_KMS kms_endpoint_insecure");
  }

  @Test
  void signsByTheEndpointOfAllServicesWhereKmsHasNoneOfItsOwn() {
    Map<String, String> changes = Map.of("AWS_ENDPOINT_URL", "https://aws.internal");

    assertThat(report(changes).signing().kms().endpoint())
        .contains(URI.create("https://aws.internal"));
  }

  @Test
  void refusesAColdWalletThatIsDocumentedAsHot() {
    assertThat(errors(Map.of("COLD_WALLET_137", COLD, "HOT_WALLET_ADDRESS", COLD)))
        .containsExactly("COLD_WALLET_137 cold_wallet_hot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRIVATE_KEY             | 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "HOT_WALLET_PRIVATE_KEY  | ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "WALLET                  | AC0974BEC39A17E36BA4A6B4D238FF944BACB478CBED5EFCAE784D7BF4F2FF80",
        "SIGNERS                 | 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80,0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff81",
        "OPERATOR_PRIVATE_KEY    | c0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "TLS_PRIVATE_KEY         | -----BEGIN PRIVATE KEY-----",
        "MNEMONIC                | test test test test test test test test test test test junk",
        "HOT_WALLET_ADDRESS      | 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "COLD_WALLET_137         | ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
        "KMS_KEY_ID              | ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
      })
  void refusesAPrivateKeyOutsideDevelopmentAndWarnsThere(String name, String value) {
    for (String mode : List.of("staging", "production")) {
      assertThat(errors(Map.of(name, value, "GATEWAY_ENV", mode)))
          .contains(name + " private_key_in_environment");
    }
    assertThat(report(Map.of(name, value, "GATEWAY_ENV", "development")).warnings())
        .extracting(Finding::code)
        .contains("private_key_in_environment");
    assertThat(report(Map.of(name, value)).findings().toString())
        .doesNotContainIgnoringCase("974bec39a17e36", "junk");
  }

  @Test
  void findsTheWordsOfAKeyUnderAnyName() {
    for (String phrase : List.of(WORDS, WORDS + " " + WORDS)) {
      assertThat(errors(Map.of("NOTES", phrase)))
          .containsExactly("NOTES private_key_in_environment");
    }
    assertThat(errors(Map.of("NOTES", "these are some words that nobody would take for a key")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PYTHON_SHA256", "GATEWAY_SECRET"})
  void takesNoChecksumAndNotItsOwnSecretForAPrivateKey(String name) {
    assertThat(errors(Map.of(name, SECRET))).isEmpty();
  }

  @Test
  void letsTheNameOfAKeyFileBe() {
    assertThat(errors(Map.of("TLS_PRIVATE_KEY", "/run/secrets/tls.key"))).isEmpty();
  }

  @Test
  void warnsOfAVariableWhoseNameIsMisspelt() {
    ConfigurationReport report =
        report(
            Map.of(
                "KMS_MAX_RETIRES", "5",
                "GATEWAY_SERVICE_PORT_HTTP", "8080",
                "GATEWAY_PORT_8080_TCP_ADDR", "10.0.0.1"));
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.isError()).isFalse();
          assertThat(finding.toString())
              .startsWith("warning: KMS_MAX_RETIRES")
              .contains("variable_unknown");
        });
  }

  @Test
  void tellsErrorsBeforeWarnings() {
    ConfigurationReport report = report(Map.of("KMS_MAX_RETIRES", "5", "PORT", "eighty"));
    assertThat(report.findings()).extracting(Finding::isError).containsExactly(true, false);
  }

  private static List<String> errors(Map<String, String> changes) {
    return report(changes).findings().stream()
        .filter(Finding::isError)
        .map(finding -> finding.name() + " " + finding.code())
        .toList();
  }

  private static ConfigurationReport report(Map<String, String> changes) {
    Map<String, String> environment = new TreeMap<>(PRODUCTION);
    environment.putAll(changes);
    return ConfigurationReport.read(environment, Path.of("unused"));
  }
}
