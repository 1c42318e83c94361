package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A freeze, and attempts that are recorded at the same moment on other connections. */
class SigningFreezeIT {

  /** An attempt is given up after three seconds. */
  private static final Duration SOON = Duration.ofMillis(10);

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final SigningFreeze freeze = SigningFreeze.of(database.dataSource());
  private final SigningRecords records = new SigningRecords(database.dataSource());

  @Test
  void waitsForAnAttemptThatDidNotSeeIt() throws Exception {
    recordingHangsOnceItHasLookedAtTheSwitch();
    try (Connection hanging = database.dataSource().getConnection()) {
      hanging.setAutoCommit(false);
      hanging.createStatement().execute("select pg_advisory_xact_lock(1)");
      Future<?> attempt = threads.submit(() -> records.begin(attempt("tx_1")));
      await().pollInterval(SOON).until(() -> waiting() == 1);
      Future<Boolean> freezing = threads.submit(() -> freeze.freeze("operator", "drill"));
      await().pollInterval(SOON).until(() -> waiting() == 2 || freezing.isDone());
      assertThat(freezing.isDone()).isFalse();

      hanging.commit();
      hanging.setAutoCommit(true);

      attempt.get();
      assertThat(freezing.get()).isTrue();
    }
  }

  private void recordingHangsOnceItHasLookedAtTheSwitch() {
    database
        .jdbc()
        .sql(
            """
            create function hang() returns trigger language plpgsql as $$
            begin
              perform pg_advisory_xact_lock(1);
              return new;
            end
            $$;
            create trigger hang before insert on signing_attempts
              for each row execute function hang()
            """)
        .update();
  }

  @Test
  void isSeenByAnAttemptThatBeganBeforeItHeld() throws Exception {
    try (Connection operator = database.dataSource().getConnection()) {
      operator.setAutoCommit(false);
      operator
          .createStatement()
          .execute("insert into signing_freezes (frozen_by, reason) values ('operator', 'drill')");
      Future<?> attempt = threads.submit(() -> records.begin(attempt("tx_1")));
      await().until(() -> waiting() == 1);

      operator.commit();
      operator.setAutoCommit(true);

      assertThatThrownBy(attempt::get).hasCauseInstanceOf(SigningException.NotRecorded.class);
    }
    records.begin(attempt("by_hand"));
    assertThat(database.jdbc().sql("select purpose from signing_attempts").query().singleColumn())
        .containsExactly("by_hand");
  }

  private static SigningAttempt attempt(String purpose) {
    SigningRequest request =
        SigningRequest.of(SigningOperation.SIGN_DIGEST, Digest.of(Bytes.EMPTY))
            .forPurpose(new SigningPurpose(purpose));
    return new SigningAttempt(UUID.randomUUID(), Instant.EPOCH, "1234abcd", request);
  }

  private int waiting() {
    return database
        .jdbc()
        .sql(
            """
            select count(*) from pg_locks join pg_database d on d.oid = database
            where not granted and datname = current_database()
            """)
        .query(Integer.class)
        .single();
  }
}
