package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class ParameterStoreIT {

  /** More than Parameter Store gives at a time, which is 10. */
  private static final int MANY = 23;

  private static @Nullable Moto moto;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    moto = Moto.start();
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void readsTextsAndSecretsOfAPathAndOfNoOther() {
    put("/gateway/production/KMS_KEY_ID", "alias/hot-wallet", ParameterType.STRING);
    put("/gateway/production/DATABASE_URL", "postgres://…", ParameterType.SECURE_STRING);
    put("/gateway/production/deeper/PORT", "1", ParameterType.STRING);
    put("/gateway/staging/PORT", "2", ParameterType.STRING);
    assertThat(read("/gateway/production/"))
        .isEqualTo(Map.of("KMS_KEY_ID", "alias/hot-wallet", "DATABASE_URL", "postgres://…"));
  }

  @Test
  void readsAllPages() {
    for (int i = 0; i < MANY; i++) {
      put("/many/RPC_URLS_" + i, "https://node-" + i, ParameterType.STRING);
    }
    assertThat(read("/many")).hasSize(MANY).containsEntry("RPC_URLS_22", "https://node-22");
  }

  @Test
  void saysThatThereIsNothingBelowThePath() {
    AwsOperationException failure =
        catchThrowableOfType(AwsOperationException.class, () -> read("/nothing"));
    assertThat(failure.code()).isEqualTo("parameters_missing");
    assertThat(failure.reason()).contains("/nothing");
  }

  @Test
  void saysThatParameterStoreIsUnreachable() {
    AwsAccess nowhere =
        new AwsAccess(
            Optional.of("eu-west-1"),
            Optional.empty(),
            Optional.of(URI.create("http://127.0.0.1:1")),
            Duration.ofSeconds(5));
    AwsOperationException failure =
        catchThrowableOfType(
            AwsOperationException.class,
            () -> ParameterStore.read(new ParameterPath("/gateway"), nowhere));
    assertThat(failure.code()).isEqualTo("parameters_unreachable");
  }

  private static void put(String name, String value, ParameterType type) {
    try (SsmClient client = AwsClients.open(SsmClient.builder(), access())) {
      client.putParameter(r -> r.name(name).value(value).type(type));
    }
  }

  private static Map<String, String> read(String path) {
    return ParameterStore.read(new ParameterPath(path), access());
  }

  private static AwsAccess access() {
    if (moto == null) {
      throw new IllegalStateException("moto does not run");
    }
    return moto.access();
  }
}
