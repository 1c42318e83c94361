package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecordsByHandIT {

  private static final SigningAttempt ATTEMPT =
      new SigningAttempt(
          UUID.randomUUID(),
          Instant.EPOCH,
          "12345678",
          SigningRequest.of(SigningOperation.DRY_RUN, Digest.of(Bytes.EMPTY))
              .forPurpose(SigningPurpose.HEALTH_CHECK));

  @AutoClose final TestDatabase database = TestDatabase.create();

  @Test
  void areMarkedAsMadeByHandAndCompleted() {
    RecordsByHand records = records(database.url());
    records.begin(ATTEMPT);
    records.end(
        ATTEMPT,
        new SigningResult(
            SigningOutcome.DRY_RUN, "dry_run", Optional.of("request-1"), 1, Optional.empty()));

    assertThat(database.jdbc().sql("select * from signing_attempts").query().singleRow())
        .containsEntry("purpose", "by_hand")
        .containsEntry("operation", "dry_run")
        .containsEntry("outcome", "dry_run")
        .containsEntry("kms_request_id", "request-1");
  }

  @Test
  void tellADatabaseWithoutTheGatewaysTables() {
    database.jdbc().sql("drop schema public cascade").update();
    database.jdbc().sql("create schema public").update();

    assertThat(refusal(database.url()).code()).isEqualTo("database_not_migrated");
  }

  @Test
  void tellAUserWhoMayNotWrite() {
    database.jdbc().sql("create role onlooker login password 'looks'").update();
    try {
      String url = database.url().replaceFirst("//[^@]*@", "//onlooker:looks@");
      assertThat(refusal(url).code()).isEqualTo("database_permission_missing");
    } finally {
      database.jdbc().sql("drop role onlooker").update();
    }
  }

  @Test
  void tellAServerThatDoesNotAnswer() {
    DatabaseException refusal = refusal("postgres://gateway:secret@127.0.0.1:1/gateway");

    assertThat(refusal.code()).isEqualTo("database_unreachable");
    assertThat(refusal).hasMessageNotContaining("secret");
  }

  private static DatabaseException refusal(String url) {
    return catchThrowableOfType(DatabaseException.class, () -> records(url).begin(ATTEMPT));
  }

  private static RecordsByHand records(String url) {
    return new RecordsByHand((DatabaseSettings.Server) DatabaseSettings.parse(url));
  }
}
