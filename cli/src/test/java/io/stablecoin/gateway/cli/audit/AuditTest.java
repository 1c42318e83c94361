package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.audit.Trail.GATEWAY;
import static io.stablecoin.gateway.signer.awskms.observation.SigningOutcome.ANSWER_LOST;
import static io.stablecoin.gateway.signer.awskms.observation.SigningOutcome.DISCARDED;
import static io.stablecoin.gateway.signer.awskms.observation.SigningOutcome.DRY_RUN;
import static io.stablecoin.gateway.signer.awskms.observation.SigningOutcome.REFUSED;
import static io.stablecoin.gateway.signer.awskms.observation.SigningOutcome.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {

  private static final String DRY_RUN_ERROR = "DryRunOperationException";
  private static final String THIEF = "thief";
  private static final int HOUR = 3600;

  private final Trail trail = new Trail();

  @Test
  void isSilentWhereEachSignatureIsOnBothSides() {
    trail
        .attempt(1, SIGNED, 1, "a")
        .event(1, "a")
        .attempt(2, "by_hand", SIGNED, 1, "b")
        .event(2, "b", "operator", null)
        .attempt(3, "health_check", DRY_RUN, 1, "c")
        .event(3, "c", GATEWAY, DRY_RUN_ERROR)
        .attempt(4, REFUSED, 1, "d")
        .event(4, "d", GATEWAY, "ThrottlingException")
        .attempt(5, DISCARDED, 1, "e")
        .event(5, "e");

    assertThat(trail.alarms()).isEmpty();
    assertThat(trail.counts()).isEqualTo(new KeyCounts(Trail.KEY, 1, 1, 1, 1, 0, 0, 0, 0, 0));
    assertThat(trail.compare().strangers()).isEmpty();
  }

  @Test
  void raisesAnAlarmForASignatureThatNobodyRecorded() {
    trail.attempt(1, SIGNED, 1, "a").event(1, "a").event(1, "stolen", THIEF, null);

    assertThat(trail.alarms()).containsExactly("signature_not_recorded stolen");
    assertThat(trail.compare().alarms().getFirst().line())
        .isEqualTo(
            "2026-11-24T14:00:01Z  mrk-1234abcd  request stolen  by 1111…:assumed-role/thief/one from"
                + " 203.0.113.9");
  }

  @ParameterizedTest
  @EnumSource(
      value = SigningOutcome.class,
      names = {"SIGNED", "DISCARDED"})
  void raisesAnAlarmForARecordedSignatureThatCloudTrailHasNot(SigningOutcome outcome) {
    trail.attempt(1, outcome, 1, "invented");

    assertThat(trail.alarms()).containsExactly("signature_not_in_cloudtrail invented");
  }

  @Test
  void raisesAnAlarmForASignatureOnRecordWithoutARequestId() {
    trail.attempt(1, SIGNED, 1, null).event(1, "a");

    assertThat(trail.alarms()).containsExactly("signature_not_in_cloudtrail -");
  }

  @Test
  void letsASecondRecordHaveNoPartInTheEventOfTheFirst() {
    trail.attempt(1, SIGNED, 1, "a").attempt(1, SIGNED, 1, "a").event(1, "a");

    assertThat(trail.alarms()).containsExactly("signature_not_in_cloudtrail a");
  }

  @ParameterizedTest
  @CsvSource({"899, 1", "903, 0"})
  void waitsFifteenMinutesForCloudTrail(int seconds, int pending) {
    trail.attempt(1, SIGNED, 1, "a").auditedAfter(Duration.ofSeconds(seconds));

    assertThat(trail.counts().pending()).isEqualTo(pending);
    assertThat(trail.alarms()).hasSize(1 - pending);
  }

  @Test
  void expectsNoEventOfWhatMadeNoSignature() {
    trail
        .attempt(1, REFUSED, 1, "a")
        .attempt(2, REFUSED, 0, null)
        .attempt(3, DRY_RUN, 1, "b")
        .attempt(4, ANSWER_LOST, 1, null)
        .unfinished(5);

    assertThat(trail.alarms()).isEmpty();
    assertThat(trail.counts()).isEqualTo(new KeyCounts(Trail.KEY, 0, 0, 1, 2, 1, 1, 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, ''", "DRY_RUN, ''", "SIGNED, AccessDenied", "DISCARDED, AccessDenied"})
  void raisesAnAlarmWhereBothSidesDisagree(SigningOutcome outcome, String errorCode) {
    trail
        .attempt(1, outcome, 1, "a")
        .event(1, "a", GATEWAY, errorCode.isEmpty() ? null : errorCode);

    assertThat(trail.alarms()).containsExactly("signature_contradicted a");
  }

  @Test
  void explainsALostAnswerOnce() {
    trail.attempt(1, ANSWER_LOST, 1, null).event(1, "a");
    assertThat(trail.alarms()).isEmpty();
    assertThat(trail.counts().explained()).isOne();

    trail.event(1, "b");
    assertThat(trail.alarms()).hasSize(1);
  }

  @Test
  void explainsTheRequestsBeforeTheLastOfAnAttempt() {
    trail
        .attempt(1, SIGNED, 3, "c")
        .event(1, "a", GATEWAY, "ThrottlingException")
        .event(1, "b")
        .event(2, "c");
    assertThat(trail.alarms()).isEmpty();

    trail.event(2, "d");
    assertThat(trail.alarms()).hasSize(1);
  }

  @Test
  void doesNotLetTheRetryOfAThrottledRequestHideASignature() {
    trail
        .attempt(1, SIGNED, 2, "b")
        .event(0, "stolen")
        .event(1, "a", GATEWAY, "ThrottlingException")
        .event(2, "b");

    assertThat(trail.alarms()).containsExactly("signature_not_recorded stolen");
  }

  @Test
  void doesNotLetTheLostAnswerOfTheGatewayHideASignatureOfAnother() {
    trail
        .attempt(1, SIGNED, 1, "a")
        .event(1, "a")
        .attempt(10, ANSWER_LOST, 1, null)
        .event(10, "stolen", THIEF, null);

    assertThat(trail.alarms()).containsExactly("signature_not_recorded stolen");
  }

  @Test
  void doesNotKnowWhoseSignatureALostAnswerWasWhereNobodySignedForTheGateway() {
    trail.signers().attempt(1, ANSWER_LOST, 1, null).event(1, "a").unfinished(100).event(101, "b");
    assertThat(trail.alarms()).containsExactly("signer_unknown a", "signer_unknown b");
    assertThat(trail.counts().explained()).isZero();

    // A check of health shows who the gateway is.
    trail.attempt(50, DRY_RUN, 1, "c").event(50, "c", GATEWAY, DRY_RUN_ERROR);
    assertThat(trail.alarms()).isEmpty();
  }

  @Test
  void doesNotLetALostAnswerHideASignatureOfWhoeverIsNotNamed() {
    trail.attempt(1, ANSWER_LOST, 1, null).event(1, "stolen", THIEF, null);

    assertThat(trail.alarms()).containsExactly("signature_not_recorded stolen");
  }

  @Test
  void letsALostAnswerOfAPersonExplainWhatThatPersonSignedAndNothingOfTheGateways() {
    trail
        .attempt(1, "by_hand", SIGNED, 1, "a")
        .event(1, "a", "operator", null)
        .attempt(10, "by_hand", ANSWER_LOST, 1, null)
        .event(10, "b", "operator", null);
    assertThat(trail.alarms()).isEmpty();

    trail.attempt(20, ANSWER_LOST, 1, null).event(20, "c", "operator", null);
    assertThat(trail.alarms()).containsExactly("signature_not_recorded c");
  }

  /** One slot fits both events, the other only the first; each must get one. */
  @Test
  void findsARequestForEachEventWhereThereIsOne() {
    trail
        .attempt(1, ANSWER_LOST, 1, null)
        .attempt(12, ANSWER_LOST, 1, null)
        .event(7, "a")
        .event(18, "b");
    assertThat(trail.alarms()).isEmpty();

    Trail reversed =
        new Trail()
            .attempt(12, ANSWER_LOST, 1, null)
            .attempt(1, ANSWER_LOST, 1, null)
            .event(7, "a", GATEWAY, "ThrottlingException")
            .event(18, "b");
    assertThat(reversed.alarms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "-6, 1", "35, 0", "36, 1"})
  void explainsWhatAnUnfinishedAttemptCanHaveSentUntilItsTimeout(int after, int alarms) {
    trail.unfinished(100).event(100 + after, "a");

    assertThat(trail.alarms()).hasSize(alarms);
  }

  @Test
  void explainsNoMoreOfAnUnfinishedAttemptThanItMaySend() {
    trail.unfinished(100).event(101, "a").event(101, "b").event(101, "c").event(101, "d");
    assertThat(trail.alarms()).isEmpty();

    trail.event(101, "e");
    assertThat(trail.alarms()).hasSize(1);
  }

  @Test
  void tellsRefusalsAndDryRunsOfOthersWithoutAnAlarm() {
    trail
        .event(1, "a", THIEF, "AccessDenied")
        .event(2, "b", THIEF, "AccessDenied")
        .event(3, "c", THIEF, DRY_RUN_ERROR);

    assertThat(trail.alarms()).isEmpty();
    assertThat(trail.compare().strangers())
        .extracting(Stranger::code)
        .containsExactly("AccessDenied", "AccessDenied", DRY_RUN_ERROR);
  }

  @Test
  void leavesOutOtherKeys() {
    trail.event(
        "arn:aws:kms:us-east-1:111122223333:key/mrk-99999999999999999999999999999999",
        1,
        "a",
        THIEF,
        null);

    assertThat(trail.alarms()).isEmpty();
  }

  @Test
  void joinsAcrossBothEndsOfThePeriodAndTellsOnlyWhatIsInIt() {
    trail
        .attempt(-1, SIGNED, 1, "before")
        .event(0, "before")
        .attempt(HOUR - 1, SIGNED, 1, "after")
        .event(HOUR, "after")
        .attempt(-2, SIGNED, 1, "invented before")
        .event(HOUR, "stolen after");

    assertThat(trail.alarms()).isEmpty();
    assertThat(trail.counts().signed()).isOne();
  }

  @Test
  void takesAnEventThatIsDeliveredTwiceForOne() {
    trail.attempt(1, SIGNED, 1, "a").event(1, "a").event(1, "a");

    assertThat(trail.alarms()).isEmpty();
  }
}
