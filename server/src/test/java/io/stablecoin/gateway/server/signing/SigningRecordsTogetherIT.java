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
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.TxHash;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;

/** Attempts that are recorded at the same time. */
class SigningRecordsTogetherIT {

  /** All have to come while the first is held up, on a machine that does other things too. */
  private static final int PATIENCE_SECONDS = 60;

  /** The one that has sent its statement waits for the answer for a while only. */
  private static final Set<Thread.State> WAITS =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private static final Duration SOON = Duration.ofMillis(10);

  @AutoClose private final TestDatabase database = TestDatabase.create();

  private final SigningRecords records =
      new SigningRecords(database.dataSource(), PATIENCE_SECONDS);

  @Test
  void areFewCommits() throws Exception {
    List<SigningAttempt> attempts = Stream.generate(() -> attempt("tx_1")).limit(64).toList();

    assertAllSucceed(atOnce(attempts, records::begin));

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(ids(attempts));
    assertThat(commits()).isEqualTo(2);

    assertAllSucceed(atOnce(attempts, attempt -> records.end(attempt, signed(attempt))));

    assertThat(commits()).isEqualTo(2);
    for (SigningAttempt attempt : attempts) {
      assertThat(row(attempt.id()))
          .containsEntry("code", "signed")
          .containsEntry("kms_request_id", "request of " + attempt.id())
          .containsEntry("requests", 1)
          .containsEntry("tx_hash", hash(attempt).value().toArray());
    }
  }

  @Test
  void areEachWhatTheyAre() throws Exception {
    SigningRequest digest = SigningRequest.of(SigningOperation.SIGN_DIGEST, Digest.of(Bytes.EMPTY));
    List<SigningAttempt> attempts = List.of(attempt("tx_1"), attempt(digest), attempt("tx_2"));

    assertAllSucceed(atOnce(attempts, records::begin));

    assertThat(row(attempts.get(0).id()))
        .containsEntry("purpose", "tx_1")
        .containsEntry("operation", "sign_transaction")
        .containsEntry("chain_id", 137L);
    assertThat(row(attempts.get(1).id()))
        .containsEntry("purpose", null)
        .containsEntry("operation", "sign_digest")
        .containsEntry("key", "1234abcd")
        .containsEntry("digest", digest.digest().value().toArray())
        .containsEntry("chain_id", null);
    assertThat(row(attempts.get(2).id())).containsEntry("purpose", "tx_2");

    SigningResult lost =
        new SigningResult(
            SigningOutcome.ANSWER_LOST, "service_failed", Optional.empty(), 3, Optional.empty());
    assertAllSucceed(
        atOnce(
            attempts,
            attempt ->
                records.end(attempt, attempt.equals(attempts.get(1)) ? lost : signed(attempt))));

    assertThat(row(attempts.get(1).id()))
        .containsEntry("outcome", "answer_lost")
        .containsEntry("code", "service_failed")
        .containsEntry("requests", 3)
        .containsEntry("kms_request_id", null)
        .containsEntry("tx_hash", null);
    assertThat(row(attempts.get(2).id())).containsEntry("outcome", "signed");
  }

  @Test
  void areNotRefusedForOneThatIsThereAlready() throws Exception {
    SigningAttempt twice = attempt("tx_1");
    records.begin(twice);
    List<SigningAttempt> attempts =
        List.of(attempt("tx_2"), attempt("tx_3"), twice, attempt("tx_4"));

    List<FutureTask<Boolean>> begun = atOnce(attempts, records::begin);

    assertThatThrownBy(begun.get(2)::get).hasCauseInstanceOf(DuplicateKeyException.class);
    assertAllSucceed(List.of(begun.get(0), begun.get(1), begun.get(3)));
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(ids(attempts));
  }

  @Test
  void areCompletedBesideOneThatIsCompleted() throws Exception {
    List<SigningAttempt> attempts =
        List.of(attempt("tx_1"), attempt("tx_2"), attempt("tx_3"), attempt("tx_4"));
    attempts.forEach(records::begin);
    records.end(attempts.get(2), signed(attempts.get(2)));

    List<FutureTask<Boolean>> ended =
        atOnce(attempts, attempt -> records.end(attempt, signed(attempt)));

    assertThatThrownBy(ended.get(2)::get).hasCauseInstanceOf(UncategorizedSQLException.class);
    assertAllSucceed(List.of(ended.get(0), ended.get(1), ended.get(3)));
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from signing_attempts where code = 'signed'")
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void areAllRefusedByTheFreezeTheyWaitedFor() throws Exception {
    List<FutureTask<Boolean>> attempts;
    try (Connection operator = database.dataSource().getConnection()) {
      operator.setAutoCommit(false);
      operator
          .createStatement()
          .execute("insert into signing_freezes (frozen_by, reason) values ('operator', 'drill')");
      attempts = waiting(Stream.generate(() -> attempt("tx_1")).limit(5).toList(), records::begin);

      // What no freeze concerns is not held up by those whom it does.
      records.begin(attempt("health_check"));
      records.begin(attempt("by_hand"));

      operator.commit();
      operator.setAutoCommit(true);
    }
    for (FutureTask<Boolean> attempt : attempts) {
      assertThatThrownBy(attempt::get).hasCauseInstanceOf(SigningException.NotRecorded.class);
    }
    assertThat(database.jdbc().sql("select purpose from signing_attempts").query().singleColumn())
        .containsExactlyInAnyOrder("health_check", "by_hand");
  }

  /** The first of them is held up by a lock until all have come. */
  private List<FutureTask<Boolean>> atOnce(
      List<SigningAttempt> attempts, Consumer<SigningAttempt> work) throws Exception {
    try (Connection holding = database.dataSource().getConnection()) {
      holding.setAutoCommit(false);
      holding.createStatement().execute("lock table signing_attempts in exclusive mode");
      List<FutureTask<Boolean>> tasks = waiting(attempts, work);
      holding.rollback();
      holding.setAutoCommit(true);
      return tasks;
    }
  }

  private List<FutureTask<Boolean>> waiting(
      List<SigningAttempt> attempts, Consumer<SigningAttempt> work) {
    List<FutureTask<Boolean>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (SigningAttempt attempt : attempts) {
      FutureTask<Boolean> task = new FutureTask<>(() -> work.accept(attempt), true);
      tasks.add(task);
      threads.add(Thread.ofVirtual().start(task));
      if (tasks.size() == 1) {
        await()
            .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
            .pollInterval(SOON)
            .until(() -> waitingInTheDatabase() == 1);
      }
    }
    await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .pollInterval(SOON)
        .until(() -> threads.stream().allMatch(it -> WAITS.contains(it.getState())));
    return tasks;
  }

  private int waitingInTheDatabase() {
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

  private static void assertAllSucceed(List<FutureTask<Boolean>> tasks) throws Exception {
    for (FutureTask<Boolean> task : tasks) {
      task.get();
    }
  }

  private static SigningAttempt attempt(String purpose) {
    return attempt(
        new SigningRequest(
            SigningOperation.SIGN_TRANSACTION,
            Digest.of(Bytes.EMPTY),
            Optional.empty(),
            Optional.of(new ChainId(137)),
            Optional.of(new SigningPurpose(purpose))));
  }

  private static SigningAttempt attempt(SigningRequest request) {
    return new SigningAttempt(UUID.randomUUID(), Instant.EPOCH, "1234abcd", request);
  }

  private static SigningResult signed(SigningAttempt attempt) {
    return new SigningResult(
        SigningOutcome.SIGNED,
        "signed",
        Optional.of("request of " + attempt.id()),
        1,
        Optional.of(hash(attempt)));
  }

  private static TxHash hash(SigningAttempt attempt) {
    return new TxHash(Bytes.ofUtf8(attempt.id().toString()).keccak256());
  }

  private static List<UUID> ids(List<SigningAttempt> attempts) {
    return attempts.stream().map(SigningAttempt::id).toList();
  }

  private List<UUID> ids() {
    return database
        .jdbc()
        .sql("select id from signing_attempts")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private Map<String, @Nullable Object> row(UUID id) {
    return database
        .jdbc()
        .sql("select * from signing_attempts where id = :id")
        .param("id", id)
        .query()
        .singleRow();
  }

  /** How many database transactions wrote the rows last. */
  private int commits() {
    return database
        .jdbc()
        .sql("select count(distinct xmin::text) from signing_attempts")
        .query(Integer.class)
        .single();
  }
}
