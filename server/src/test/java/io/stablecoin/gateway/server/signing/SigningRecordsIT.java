package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.GatewayDatabase;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.Wei;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of each attempt to sign. */
class SigningRecordsIT {

  private static final Digest DIGEST = Digest.of(Bytes.ofUtf8("anything"));
  private static final Eip1559Transaction TRANSACTION =
      new Eip1559Transaction(
          new ChainId(137),
          0,
          Wei.gwei(30),
          Wei.gwei(50),
          21_000,
          Address.parse("0x" + "35".repeat(20)),
          Wei.of(1),
          Bytes.EMPTY);

  @TempDir static Path directory;

  private TestDatabase database;
  private JdbcClient sql;
  private TestKeys keys;
  private KmsKeyId key;

  @BeforeEach
  void start() {
    database = TestDatabase.create();
    sql = database.jdbc();
    keys = new TestKeys(directory.resolve("keys.json"));
    key = keys.createKey();
  }

  @AfterEach
  void stop() {
    keys.close();
    database.close();
  }

  @Test
  void isThereBeforeTheRequestIsSentAndCompletedWhenItEnded() throws Exception {
    keys.faults().delay("Sign", Duration.ofMillis(700));
    try (KmsSigner signer = signer();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<SignedTransaction> signing =
          threads.submit(
              () -> signer.forPurpose(new SigningPurpose("tx_1")).signTransaction(TRANSACTION));

      Map<String, @Nullable Object> begun =
          await().until(this::rows, found -> found.size() == 1).getFirst();
      assertThat(keys.signingLog()).isEmpty();
      assertThat(begun)
          .containsEntry("key", key.value().substring(0, 8))
          .containsEntry("operation", "sign_transaction")
          .containsEntry("chain_id", 137L)
          .containsEntry("digest", TRANSACTION.digest().value().toArray())
          .containsEntry("purpose", "tx_1");
      assertThat(begun.get("outcome")).isNull();
      assertThat(begun.get("completed_at")).isNull();

      SignedTransaction signed = signing.get();
      Map<String, @Nullable Object> done = rows().getFirst();
      assertThat(done)
          .containsEntry("outcome", "signed")
          .containsEntry("code", "signed")
          .containsEntry("requests", 1)
          .containsEntry("tx_hash", signed.hash().value().toArray());
      assertThat(keys.signingLog())
          .singleElement()
          .asString()
          .contains(String.valueOf(done.get("kms_request_id")));
      assertThat(done.get("completed_at")).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, refused, access_denied, 1",
    "ThrottlingException, refused, throttled, 3",
    "KMSInternalException, answer_lost, service_failed, 3",
  })
  void tellsWhatKmsRefusedFromWhatItMayHaveDone(
      String error, String outcome, String code, int requests) {
    keys.faults().fail("Sign", 3, error);
    try (KmsSigner signer = signer(database.dataSource(), 2)) {
      assertThatThrownBy(() -> signer.sign(DIGEST)).isInstanceOf(SigningException.class);
    }
    assertThat(rows())
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("outcome", outcome)
                .containsEntry("code", code)
                .containsEntry("requests", requests)
                .containsEntry("tx_hash", null));
  }

  @Test
  void tellsLostAnswersDryRunsAndSignaturesByHandApart() {
    keys.faults().dropAnswers("Sign", 1);
    try (KmsSigner signer = signer()) {
      assertThatThrownBy(() -> signer.sign(DIGEST)).isInstanceOf(SigningException.class);
      assertThat(signer.healthCheck().healthy()).isTrue();
      signer.forPurpose(SigningPurpose.BY_HAND).sign(DIGEST);
    }
    assertThat(rows())
        .extracting(row -> row.get("outcome") + " " + row.get("purpose"))
        .containsExactly("answer_lost null", "dry_run health_check", "signed by_hand");
    assertThat(keys.signingLog()).hasSize(3);
  }

  @Test
  void staysWhenTheCallerRollsBack() {
    var caller = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    try (KmsSigner signer = signer()) {
      caller.executeWithoutResult(transaction -> {
        sql.sql("insert into signing_nodes values (gen_random_uuid(), now())").update();
        signer.sign(DIGEST);
        transaction.setRollbackOnly();
      });
    }
    assertThat(sql.sql("select count(*) from signing_nodes").query(Integer.class).single())
        .isZero();
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("code", "signed"));
  }

  @Test
  void nothingIsSignedWhileTheDatabaseIsAway() {
    GatewayDatabase away = GatewayDatabase.open(DatabaseSettings.parse(database.url()));
    try (KmsSigner signer = signer(away.dataSource(), 0)) {
      away.close();
      assertNothingIsSigned(signer);
    }
  }

  @Test
  void nothingIsSignedWithoutThePermissionToRecordIt() throws Exception {
    sql.sql("create role reader").update();
    try (var connection = database.dataSource().getConnection();
        KmsSigner signer = signer(new SingleConnectionDataSource(connection, true), 0)) {
      connection.createStatement().execute("set role reader");
      assertNothingIsSigned(signer);
      connection.createStatement().execute("reset role");
    } finally {
      sql.sql("drop role reader").update();
    }
  }

  @Test
  void nothingIsSignedWhileTheTableIsLocked() throws Exception {
    try (var connection = database.dataSource().getConnection();
        KmsSigner signer = signer()) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("lock table signing_attempts in exclusive mode");
      assertNothingIsSigned(signer);
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update signing_attempts set digest = decode(repeat('22', 32), 'hex')",
        "update signing_attempts set purpose = 'another'",
        "update signing_attempts set begun_at = now()",
        "update signing_attempts set outcome = 'refused'",
        "update signing_attempts set outcome = null, code = null, requests = null, completed_at = null",
        "delete from signing_attempts",
        "truncate signing_attempts"
      })
  void isNotChangedNorRemoved(String statement) {
    try (KmsSigner signer = signer()) {
      signer.forPurpose(SigningPurpose.BY_HAND).sign(DIGEST);
    }
    assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    assertThat(rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("code", "signed"));
  }

  private void assertNothingIsSigned(KmsSigner signer) {
    assertThatThrownBy(() -> signer.sign(DIGEST))
        .isInstanceOf(SigningException.NotRecorded.class)
        .hasMessageNotContaining("signing_attempts");
    assertThat(keys.signingLog()).isEmpty();
    assertThat(rows()).isEmpty();
  }

  private KmsSigner signer() {
    return signer(database.dataSource(), 0);
  }

  private KmsSigner signer(DataSource recordsIn, int retries) {
    return KmsSigner.of(key, keys.settings(retries))
        .recorder(new SigningRecords(recordsIn))
        .connect();
  }

  private List<Map<String, @Nullable Object>> rows() {
    return sql.sql("select * from signing_attempts order by begun_at").query().listOfRows();
  }
}
