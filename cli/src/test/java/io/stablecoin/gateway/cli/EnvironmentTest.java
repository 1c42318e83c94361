package io.stablecoin.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.aws.AwsOperationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  @TempDir Path place;
  Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = place.resolve(".env");
    Files.writeString(file, "GATEWAY_PARAMETERS=/from-file\nPORT=1\nKMS_TIMEOUT=1\nKMS_KEY_ID=1\n");
  }

  @Test
  void takesFromTheProcessThenTheStoreThenTheFile() {
    assertThat(
            Environment.assemble(
                Map.of("PORT", "3"), file, storing(Map.of("PORT", "2", "KMS_TIMEOUT", "2"))))
        .containsOnly(
            Map.entry("PORT", "3"),
            Map.entry("KMS_TIMEOUT", "2"),
            Map.entry("KMS_KEY_ID", "1"),
            Map.entry("GATEWAY_PARAMETERS", "/from-file"));
  }

  @Test
  void tellsTheStoreWhatTheFileSays() {
    Environment.assemble(
        Map.of(),
        file,
        variables -> {
          assertThat(variables).containsEntry("GATEWAY_PARAMETERS", "/from-file");
          return Map.of();
        });
  }

  @Test
  void leavesTheFileAsideWhereTheStoreSaysThatThisIsProduction() {
    Map<String, String> stored = Map.of("GATEWAY_ENV", "production");
    assertThat(Environment.assemble(Map.of("PORT", "3"), file, storing(stored)))
        .containsOnly(Map.entry("PORT", "3"), Map.entry("GATEWAY_ENV", "production"));
  }

  @Test
  void asksNoStoreThatIsNotNamed() {
    assertThat(StoredParameters.read(Map.of("AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1")))
        .isEmpty();
  }

  @Test
  void refusesAPathThatCannotBe() {
    assertThatThrownBy(() -> StoredParameters.read(Map.of("GATEWAY_PARAMETERS", "production")))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            e -> {
              assertThat(e.failure().code()).isEqualTo("parameter_path_malformed");
              assertThat(e.failure().exit()).isEqualTo(Exit.INVALID_CONFIGURATION);
            });
  }

  @Test
  void saysThatTheStoreIsUnreachable() {
    Map<String, String> variables =
        Map.of(
            "GATEWAY_ENV", "development",
            "GATEWAY_PARAMETERS", "/gateway/development",
            "AWS_REGION", "eu-west-1",
            "AWS_ENDPOINT_URL_SSM", "http://127.0.0.1:1");
    assertThatThrownBy(() -> StoredParameters.read(variables))
        .isInstanceOfSatisfying(
            AwsOperationException.class,
            e -> assertThat(e.code()).isEqualTo("parameters_unreachable"));
  }

  /** What is read there may say which mode it is, so the store has to be trusted before. */
  @ParameterizedTest
  @ValueSource(strings = {"AWS_ENDPOINT_URL_SSM", "AWS_ENDPOINT_URL"})
  void fetchesNoSecretsInTheClearUnlessDevelopmentIsNamed(String name) {
    Map<String, String> variables =
        Map.of("GATEWAY_PARAMETERS", "/gateway/production", name, "http://127.0.0.1:1");

    assertThatThrownBy(() -> StoredParameters.read(variables))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            e -> assertThat(e.failure().code()).isEqualTo("endpoint_insecure"));
  }

  @Test
  void fetchesNoSecretsInTheClearFromTheEndpointOfAProfile() throws Exception {
    Path config =
        Files.writeString(place.resolve("config"), "[default]\nendpoint_url = http://a.b\n");
    System.setProperty("aws.configFile", config.toString());
    try {
      assertThatThrownBy(
              () -> StoredParameters.read(Map.of("GATEWAY_PARAMETERS", "/gateway/production")))
          .isInstanceOfSatisfying(
              CommandFailedException.class,
              e -> assertThat(e.failure().code()).isEqualTo("endpoint_insecure"));
    } finally {
      System.clearProperty("aws.configFile");
    }
  }

  @Test
  void refusesAnEmptyEndpointThatTheAwsSdkWouldReadToo() {
    Map<String, String> process = Map.of("AWS_ENDPOINT_URL_KMS", " ");
    assertThatThrownBy(() -> Environment.assemble(process, file, storing(Map.of())))
        .isInstanceOfSatisfying(
            CommandFailedException.class,
            e -> {
              assertThat(e.failure().code()).isEqualTo("url_malformed");
              assertThat(e.failure().cause()).contains("AWS_ENDPOINT_URL_KMS");
            });
  }

  private static UnaryOperator<Map<String, String>> storing(Map<String, String> stored) {
    return variables -> stored;
  }
}
