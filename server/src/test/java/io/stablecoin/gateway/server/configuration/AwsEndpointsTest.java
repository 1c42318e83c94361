package io.stablecoin.gateway.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever answers in the place of AWS is checked, wherever he is named. */
class AwsEndpointsTest {

  private static final String FILES = "aws.configFile";
  private static final Map<String, String> PRODUCTION = Map.of("GATEWAY_ENV", "production");

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(FILES);
  }

  @Test
  void refusesAnEndpointOfKmsInTheClearThatTheProfileNames() throws Exception {
    profiles(
        "[profile pay]\nservices = here\n[services here]\nkms =\n  endpoint_url = http://a.b\n");

    assertRefused("kms_endpoint_insecure", () -> kms(with("AWS_PROFILE", "pay")));
    assertThat(kms(PRODUCTION)).isEmpty();
  }

  @Test
  void refusesWhatIsNoUrlInAProfile() throws Exception {
    profiles("[default]\nendpoint_url = kms.internal\n");
    assertRefused("url_malformed", () -> kms(PRODUCTION));
  }

  @Test
  void goesWhereTheCheckedProfileSaysUnlessAVariableSaysOtherwise() throws Exception {
    profiles("[default]\nendpoint_url = https://a.b\n");

    assertThat(kms(PRODUCTION)).contains(URI.create("https://a.b"));
    assertThat(cloudTrail(PRODUCTION)).contains(URI.create("https://a.b"));
    assertThat(kms(with("AWS_ENDPOINT_URL", "https://c.d"))).contains(URI.create("https://c.d"));
  }

  @Test
  void takesTheEndpointOfAllForCloudTrailToo() {
    assertThat(cloudTrail(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")))
        .contains(URI.create("http://127.0.0.1:4566"));
    assertThat(
            cloudTrail(
                Map.of(
                    "AWS_ENDPOINT_URL", "http://a.b", "AWS_ENDPOINT_URL_CLOUDTRAIL", "http://c.d")))
        .contains(URI.create("http://c.d"));
  }

  @Test
  void refusesAnEndpointOfCloudTrailInTheClear() throws Exception {
    assertRefused("endpoint_insecure", () -> cloudTrail(with("AWS_ENDPOINT_URL", "http://a.b")));
    profiles("[default]\nendpoint_url = http://a.b\n");
    assertRefused("endpoint_insecure", () -> cloudTrail(PRODUCTION));
  }

  private void profiles(String text) throws IOException {
    Path config = Files.writeString(folder.resolve("config"), text);
    System.setProperty(FILES, config.toString());
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(PRODUCTION);
    variables.put(name, value);
    return variables;
  }

  private static Optional<URI> kms(Map<String, String> variables) {
    return KmsConfiguration.read(variables, KmsTransport.SHORT_LIVED).endpoint();
  }

  private static Optional<URI> cloudTrail(Map<String, String> variables) {
    return KmsConfiguration.endpointOfCloudTrail(variables);
  }

  private static void assertRefused(String code, ThrowingCallable reading) {
    assertThatExceptionOfType(InvalidConfigurationException.class)
        .isThrownBy(reading)
        .satisfies(
            e -> assertThat(e.findings()).extracting(Finding::code).isEqualTo(List.of(code)));
  }
}
