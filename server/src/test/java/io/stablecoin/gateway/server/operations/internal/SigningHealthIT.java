package io.stablecoin.gateway.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.signing.TestKeys;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of a key while nothing is to be signed. */
class SigningHealthIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ALIAS = "alias/treasury";
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path directory;

  private TestDatabase database;
  private TestKeys keys;
  private KmsKeyId key;

  @BeforeEach
  void start() {
    database = TestDatabase.create();
    keys = new TestKeys(directory.resolve("keys.json"));
    key = keys.createKey(ALIAS);
  }

  @AfterEach
  void stop() {
    keys.close();
    database.close();
  }

  @Test
  void isDownFromTheStartWhileKmsIsAwayThoughTheWalletIsKnown() {
    pinWallet();
    keys.goAway();
    try (RunningGateway gateway = GatewayServer.start(environment())) {
      JsonNode trouble = awaitTrouble(gateway, "unreachable");
      assertThat(trouble.path("cause").asString()).isNotBlank();
      assertThat(trouble.path("remedy").asString()).contains("network");
      assertThat(status(gateway, "/health")).isEqualTo(503);
      assertThat(status(gateway, "/health/ready")).isEqualTo(200);
      assertThat(metrics(gateway)).contains("gateway_kms_key_usable{name=\"alias/treasury\"} 0");

      keys.comeBack();
      awaitUp(gateway);
      assertThat(metrics(gateway)).contains("gateway_kms_key_usable{name=\"alias/treasury\"} 1");
    }
  }

  @Test
  void isDownAfterKmsWentAwayAndUpWhenItIsBack() {
    try (RunningGateway gateway = GatewayServer.start(environment())) {
      awaitUp(gateway);
      keys.goAway();
      awaitTrouble(gateway, "unreachable");
      assertThat(status(gateway, "/health/ready")).isEqualTo(200);
      assertThat(metrics(gateway))
          .contains("check=\"sign_dry_run\",key=\"%s\"} 0".formatted(label()));
      keys.comeBack();
      awaitUp(gateway);
      assertThat(metrics(gateway))
          .contains("check=\"sign_dry_run\",key=\"%s\"} 1".formatted(label()));
    }
  }

  @Test
  void staysUpWithAWarningWhileTheAliasNamesAnotherKey() {
    try (RunningGateway gateway = GatewayServer.start(environment())) {
      awaitUp(gateway);
      assertThat(metrics(gateway))
          .contains("gateway_kms_alias_moved{key=\"%s\"} 0".formatted(label()));
      keys.pointAlias(ALIAS, keys.createKey());
      JsonNode moved =
          await()
              .atMost(SOON)
              .until(
                  () -> health(gateway).path("details").path("keys").path(0),
                  it -> it.path("warnings").size() == 1);
      assertThat(moved.path("warnings").path(0).path("code").asString()).isEqualTo("alias_moved");
      assertThat(moved.path("usable").asBoolean()).isTrue();
      assertThat(status(gateway, "/health/signing")).isEqualTo(200);
      assertThat(metrics(gateway))
          .contains("gateway_kms_alias_moved{key=\"%s\"} 1".formatted(label()));
    }
  }

  /** The key's address is known from an earlier start. */
  private void pinWallet() {
    try (KmsSigner signer = KmsSigner.connect(key, keys.settings())) {
      database
          .jdbc()
          .sql("insert into hot_wallets (key_reference, address) values (:key, :address)")
          .param("key", ALIAS)
          .param("address", signer.address().value().toArray())
          .update();
    }
  }

  private JsonNode awaitTrouble(RunningGateway gateway, String code) {
    return await()
        .atMost(SOON)
        .until(
            () -> health(gateway).path("details").path("keys").path(0).path("troubles").path(0),
            trouble -> trouble.path("code").asString("").equals(code));
  }

  private static void awaitUp(RunningGateway gateway) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    health(gateway).path("details").path("keys").path(0).path("usable").asBoolean())
                .isTrue());
  }

  private static JsonNode health(RunningGateway gateway) {
    return JsonMapper.shared().readTree(get(gateway, "/health/signing").body());
  }

  private static String metrics(RunningGateway gateway) {
    return get(gateway, "/metrics").body();
  }

  private static int status(RunningGateway gateway, String path) {
    return get(gateway, path).statusCode();
  }

  private static HttpResponse<String> get(RunningGateway gateway, String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(gateway.management().resolve(path)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String label() {
    return key.label();
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("DATABASE_URL", database.url()),
        Map.entry("GATEWAY_SECRET", "22".repeat(32)),
        Map.entry("RPC_URLS_11155111", "http://127.0.0.1:9"),
        Map.entry("KMS_KEY_ID", ALIAS),
        Map.entry("KMS_MAX_RETRIES", "0"),
        Map.entry("KMS_CHECK_INTERVAL", "300"),
        Map.entry("AWS_REGION", TestKeys.REGION),
        Map.entry("AWS_ENDPOINT_URL_KMS", keys.endpoint().toString()),
        Map.entry("PORT", "0"),
        Map.entry("MANAGEMENT_PORT", "0"));
  }
}
