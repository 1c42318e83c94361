package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.KmsFaults;
import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KmsCommandsIT {

  static LocalKms kms;
  static JsonNode key;

  @BeforeAll
  static void createKey() {
    kms = LocalKms.start();
    Outcome created =
        kms.run("kms", "create-key", "--alias", "alias/tested", "--tag", "Purpose=test", "--json");
    assertThat(created.exit()).as(created.err()).isZero();
    key = created.json();
  }

  @AfterAll
  static void stop() {
    kms.close();
  }

  @Test
  void createsAKeyWithItsAddress() {
    assertThat(key.propertyNames()).containsExactlyInAnyOrder("keyId", "arn", "alias", "address");
    assertThat(key.path("arn").asString()).endsWith("key/" + key.path("keyId").asString());
    assertThat(key.path("address").asString()).matches("0x[0-9a-fA-F]{40}");
  }

  /** AWS says that a new key is Creating, or that there is none, for some seconds. */
  @Test
  void waitsForAKeyThatIsNotReadyYet() {
    try (KmsFaults faults = new KmsFaults(kms.endpoint())) {
      faults
          .order("{\"keep_creating\": {\"milliseconds\": 1500}}")
          .order(
              "{\"fail\": {\"operation\": \"DescribeKey\", \"times\": 1, \"error\":"
                  + " \"NotFoundException\"}}");

      Outcome created = kms.run("kms", "create-key", "--json");

      assertThat(created.exit()).as(created.err()).isZero();
      assertThat(created.json().path("address").asString()).startsWith("0x");
    }
  }

  /** Else nobody would know which key costs money, and another would be made. */
  @Test
  void namesANewKeyOfWhichNothingCanBeRead() {
    try (KmsFaults faults = new KmsFaults(kms.endpoint())) {
      faults.order(
          "{\"fail\": {\"operation\": \"GetPublicKey\", \"times\": 99, \"error\":"
              + " \"AccessDeniedException\"}}");

      Outcome created = kms.run("kms", "create-key", "--json");

      assertThat(created.exit()).isEqualTo(1);
      assertThat(created.json().path("error").path("code").asString()).isEqualTo("kms_key_unread");
      assertThat(created.json().path("error").path("cause").asString())
          .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }
  }

  @Test
  void derivesTheSameAddressByAliasIdAndArn() {
    for (String name :
        new String[] {"alias/tested", key.path("keyId").asString(), key.path("arn").asString()}) {
      Outcome derived = kms.run("kms", "derive-address", name, "--json");

      assertThat(derived.exit()).as(derived.err()).isZero();
      assertThat(derived.json().path("address")).isEqualTo(key.path("address"));
      assertThat(derived.json().path("keyArn")).isEqualTo(key.path("arn"));
      assertThat(derived.json().path("keySpec").asString()).isEqualTo("ECC_SECG_P256K1");
      assertThat(derived.json().path("publicKey").asString()).matches("0x04[0-9a-f]{128}");
    }
  }

  @Test
  void takesTheKeyFromTheEnvironment() {
    Outcome derived =
        Program.gateway("kms", "derive-address")
            .with(kms.environment())
            .with("KMS_KEY_ID", "alias/tested")
            .run();

    assertThat(derived.out()).contains(key.path("address").asString());
  }

  @Test
  void reportsAHealthyKey() {
    Outcome health = kms.run("kms", "health", "alias/tested", "--json");

    assertThat(health.exit()).isZero();
    assertThat(health.json().path("status").asString()).isEqualTo("healthy");
    assertThat(health.json().path("checks")).allMatch(check -> check.path("ok").asBoolean());
  }

  @Test
  void reportsAKeyThatIsNotThereAsUnhealthy() {
    Outcome health = kms.run("kms", "health", "alias/absent", "--json");

    assertThat(health.exit()).isEqualTo(1);
    assertThat(health.json().path("status").asString()).isEqualTo("unhealthy");
    assertThat(health.json().path("checks").get(0).path("code").asString())
        .isEqualTo("key_not_found");
  }

  @Test
  void endsTheHealthCheckWithinFiveSecondsWhereKmsHangs() {
    try (KmsFaults faults = new KmsFaults(kms.endpoint())) {
      faults.order("{\"delay\": {\"milliseconds\": 60000}}");
      long start = System.nanoTime();

      Outcome health = kms.run("kms", "health", "alias/tested", "--json");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(health.exit()).isEqualTo(1);
      assertThat(health.json().path("checks"))
          .extracting(check -> check.path("code").asString())
          .containsOnly("timed_out");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "alias/", "arn:aws:kms:us-east-1:12:key/1234", "mrk-12"})
  void refusesAMalformedKeyId(String id) {
    Outcome outcome = kms.run("kms", "derive-address", id);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("error: kms_key_id_malformed", "remedy:")
        .doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void saysThatKmsIsUnreachable() {
    Outcome outcome =
        Program.gateway("kms", "derive-address", "alias/tested")
            .with("AWS_REGION", "us-east-1")
            .with("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:1")
            .with("KMS_MAX_RETRIES", "0")
            .run();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("error: unreachable", "remedy:").doesNotContain("\tat ");
  }

  @Test
  void saysThatThePortOfTheEndpointIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome =
          Program.gateway("kms-local", "--port", Integer.toString(taken.getLocalPort())).run();

      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.err()).contains("error: port_taken").doesNotContain("\tat ");
    }
  }

  @Test
  void printsOneJsonDocumentForAFailureToo() {
    Outcome outcome = kms.run("kms", "derive-address", "1234", "--json");

    assertThat(outcome.json().path("error").path("code").asString())
        .isEqualTo("kms_key_id_malformed");
  }

  @Test
  void showsAStackTraceOnlyWithDebug() {
    Outcome outcome = kms.run("kms", "derive-address", "1234", "--debug");

    assertThat(outcome.err()).contains("\tat ");
  }
}
