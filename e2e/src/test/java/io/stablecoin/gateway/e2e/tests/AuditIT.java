package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.Database;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.KmsCaller;
import io.stablecoin.gateway.e2e.dsl.KmsFaults;
import io.stablecoin.gateway.e2e.dsl.Merchant;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One gateway is audited, first while nothing is wrong, and then after each thing that is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {

  private static final Duration SWEPT = Duration.ofSeconds(60);

  @AutoClose static final DevStack STACK = DevStack.inNewFolder();

  @Test
  @Order(1)
  void isSilentAboutSignaturesOfTheGatewayAndByHand() {
    pay();
    succeed(gateway("kms", "sign-message", "I own this wallet").run());

    Outcome outcome = await().atMost(SWEPT).until(this::audit, it -> number(it, "signed") >= 1);

    assertThat(alarms(outcome)).as(outcome.out() + outcome.err()).isEmpty();
    assertThat(number(outcome, "byHand")).isEqualTo(2);
    assertThat(number(outcome, "dryRuns")).isPositive();
    assertThat(outcome.json().path("refusedToOthers")).isEmpty();
  }

  @Test
  @Order(2)
  void explainsTheSignatureWhoseAnswerWasLost() {
    try (KmsFaults faults = new KmsFaults(STACK.text("kms_endpoint"))) {
      faults.order("{\"drop_answers\": {\"operation\": \"Sign\", \"times\": 1}}");
      Outcome lost = gateway("kms", "sign-message", "anything").with("KMS_MAX_RETRIES", "0").run();
      assertThat(lost.exit()).isEqualTo(1);
      faults.order("{\"drop_answers\": {\"operation\": \"Sign\", \"times\": 1}}");
      succeed(gateway("kms", "sign-message", "anything").run());
    }

    Outcome outcome = audit();

    assertThat(alarms(outcome)).as(outcome.out() + outcome.err()).isEmpty();
    assertThat(number(outcome, "lostAnswers")).isOne();
    assertThat(number(outcome, "eventsExplained")).isEqualTo(2);
  }

  @Test
  @Order(3)
  void waitsForTheEventOfASignatureThatWasJustMade() {
    record(Instant.now());

    Outcome outcome = audit();

    assertThat(alarms(outcome)).isEmpty();
    assertThat(number(outcome, "notYetInCloudTrail")).isOne();
  }

  @Test
  @Order(3)
  void isContentOnlyWithATimeOfWhichCloudTrailHasToldAll() {
    Outcome early = audit();
    assertThat(early.exit()).isEqualTo(1);
    assertThat(early.json().path("ok").asBoolean()).isFalse();
    assertThat(early.json().path("final").asBoolean()).isFalse();

    Instant quarter = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(16));
    Outcome late =
        gateway(
                "kms",
                "audit",
                "--from",
                quarter.minus(Duration.ofHours(1)).toString(),
                "--to",
                quarter.toString(),
                "--json")
            .run();
    assertThat(late.exit()).as(late.out() + late.err()).isZero();
    assertThat(late.json().path("final").asBoolean()).isTrue();
  }

  /** As the hourly job does: it needs no more of the database than to read the records. */
  @Test
  @Order(3)
  void auditsTheLastHoursAsAUserWhoMayOnlyReadTheRecords() {
    Database database = new Database(STACK.text("database_url"));
    database.execute("create role audit login password 'audit'");
    database.execute("grant select on signing_attempts to audit");
    String url = STACK.text("database_url").replaceFirst("//[^@]*@", "//audit:audit@");

    Outcome outcome =
        gateway("kms", "audit", "--hours", "2")
            .with("DATABASE_URL", url)
            .with("CLOUDWATCH_METRICS", "emf")
            .run();

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out().strip().lines().toList().getLast())
        .contains("\"AuditAlarms\":0", "\"AuditsFinal\":1");
  }

  @Test
  @Order(4)
  void raisesAnAlarmForASignatureThatNobodyRecorded() {
    new KmsCaller(STACK.text("kms_endpoint"))
        .ask(
            "Sign",
            """
            {"KeyId": "%s", "Message": "%s=", "MessageType": "DIGEST",
             "SigningAlgorithm": "ECDSA_SHA_256"}
            """
                .formatted(STACK.text("kms_key_id"), "A".repeat(43)));

    Outcome outcome = audit();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(alarms(outcome)).containsExactly("signature_not_recorded");
    JsonNode alarm = outcome.json().path("alarms").path(0);
    assertThat(alarm.path("requestId").asString()).matches("[0-9a-f-]{36}");
    assertThat(alarm.path("principal").asString()).isEqualTo("1234…:root");
    assertThat(alarm.path("sourceAddress").asString()).isEqualTo("127.0.0.1");
    assertThat(outcome.out()).doesNotContain("123456789012");
  }

  @Test
  @Order(5)
  void raisesAnAlarmForARecordThatCloudTrailDoesNotKnow() {
    record(Instant.now().minus(Duration.ofMinutes(20)));

    assertThat(alarms(audit()))
        .containsExactly("signature_not_in_cloudtrail", "signature_not_recorded");
  }

  @Test
  @Order(6)
  void findsTheSameInLogFilesWithoutAskingAws() {
    Outcome outcome =
        gateway(command("--events", ".gateway/kms-signing.log"))
            .with("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:1")
            .with("AWS_ENDPOINT_URL_CLOUDTRAIL", "http://127.0.0.1:1")
            .run();

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "ALARM signature_not_recorded", "ALARM signature_not_in_cloudtrail", "by 1234…:root")
        .doesNotContain("123456789012", "\u001b", "@|");
  }

  @Test
  @Order(7)
  void saysWhatIsMissing() {
    Program blind = Program.gateway(command()).with("KMS_KEY_ID", STACK.text("kms_key_id"));

    assertThat(blind.run().err()).contains("error: database_url_missing");
    assertThat(
            blind
                .with("DATABASE_URL", STACK.text("database_url"))
                .with("AWS_ENDPOINT_URL_KMS", STACK.text("kms_endpoint"))
                .run()
                .err())
        .contains("error: cloudtrail_endpoint_missing");
    assertThat(gateway("kms", "audit", "--from", "2026-01-01", "--to", "2026-01-02").run().err())
        .contains("error: period_too_early");
  }

  @Test
  @Order(8)
  void isNotContentWhereItDoesNotKnowTheRegionOfAKeyThatSigned() {
    Instant longAgo = Instant.now().minus(Duration.ofDays(1));
    record(longAgo, "'0000dead'");

    Outcome outcome = audit(longAgo);

    assertThat(outcome.json().path("final").asBoolean(true)).isFalse();
    assertThat(outcome.json().at("/gaps/0/code").asString()).isEqualTo("key_region_unknown");
    assertThat(outcome.json().at("/gaps/0/key").asString()).isEqualTo("0000dead");
  }

  @Test
  @Order(8)
  void isNotContentWithLogFilesOfOtherDays() {
    Outcome outcome =
        audit(Instant.now().minus(Duration.ofDays(3)), "--events", ".gateway/kms-signing.log");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(alarms(outcome)).isEmpty();
    assertThat(outcome.json().path("final").asBoolean(true)).isFalse();
    assertThat(outcome.json().at("/gaps/0/code").asString()).isEqualTo("log_files_missing");
  }

  /** A payment is swept to the wallet, which takes a signature. */
  private static void pay() {
    Merchant merchant = STACK.merchant();
    JsonNode session = merchant.openSession("25.00", "USDC");
    STACK
        .chain()
        .transfer(
            STACK.token("USDC"),
            STACK.customer(),
            session.path("deposit_address").asString(),
            25_000_000);
  }

  /** A row as somebody would forge it, or of a signature that CloudTrail is about to tell. */
  private static void record(Instant begun) {
    record(begun, "key");
  }

  private static void record(Instant begun, String key) {
    new Database(STACK.text("database_url"))
        .rows(
            """
            insert into signing_attempts (id, begun_at, key, operation, digest, outcome, code,
                requests, kms_request_id, completed_at)
            select gen_random_uuid(), '%1$s', %3$s, 'sign_digest', digest, 'signed', 'signed',
                1, '%2$s', '%1$s'
            from signing_attempts limit 1
            returning id
            """
                .formatted(begun, UUID.randomUUID(), key));
  }

  private Outcome audit() {
    return gateway(command("--json")).run();
  }

  /** Two hours around a time that is over. */
  private static Outcome audit(Instant around, String... more) {
    List<String> words =
        List.of(
            "kms",
            "audit",
            "--from",
            around.minus(Duration.ofHours(1)).toString(),
            "--to",
            around.plus(Duration.ofHours(1)).toString(),
            "--json");
    return gateway(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new)).run();
  }

  private static String[] command(String... more) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<String> words =
        List.of(
            "kms",
            "audit",
            "--from",
            now.minus(Duration.ofHours(1)).toString(),
            "--to",
            now.plus(Duration.ofMinutes(1)).toString());
    return Stream.concat(words.stream(), List.of(more).stream()).toArray(String[]::new);
  }

  private static Program gateway(String... command) {
    return Program.gateway(command).in(STACK.folder());
  }

  private static void succeed(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
  }

  private static long number(Outcome outcome, String field) {
    return outcome.json().path("keys").path(0).path(field).asLong(-1);
  }

  private static List<String> alarms(Outcome outcome) {
    return outcome
        .json()
        .path("alarms")
        .valueStream()
        .map(alarm -> alarm.path("code").asString())
        .toList();
  }
}
