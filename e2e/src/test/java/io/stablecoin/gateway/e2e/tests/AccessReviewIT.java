package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.KmsCaller;
import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessReviewIT {

  private static final String ALIAS = "alias/reviewed";
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
         "Action": "kms:*", "Resource": "*"},
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/administrator"},
         "Action": ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"], "Resource": "*"},
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/task"},
         "Action": "kms:Sign", "Resource": "*", "Condition": {"StringEquals": {
           "kms:SigningAlgorithm": "ECDSA_SHA_256", "kms:MessageType": "DIGEST"}}},
        {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:Sign", "Resource": "*",
         "Condition": {"ArnNotEquals": {
           "aws:PrincipalArn": "arn:aws:iam::123456789012:role/task"}}},
        {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:ScheduleKeyDeletion",
         "Resource": "*", "Condition": {"NumericLessThan": {
           "kms:ScheduleKeyDeletionPendingWindowInDays": "30"}}}]}
      """;

  static LocalKms kms;
  static KmsCaller administrator;

  @BeforeAll
  static void start() {
    kms = LocalKms.start();
    administrator = new KmsCaller(kms.endpoint());
  }

  @AfterAll
  static void stop() {
    kms.close();
  }

  @Test
  void endsWithOneWhereTheDefaultPolicyLetsIamDecide() {
    String key = createKey();

    Outcome outcome = kms.run("kms", "access-review", key);

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("others_may_sign", "administrator_missing", "hasty_deletion", "remedy:")
        .contains("whoever an IAM policy of account 1234… allows", "IAM policies were not read")
        .doesNotContain("123456789012", "\u001b", "@|");
  }

  @Test
  void endsWithZeroWhereOneRoleSignsDigestsAndAnotherLooksAfterTheKey() {
    String key = createKey();
    administrator.ask("PutKeyPolicy", request(key, "Policy", POLICY));

    Outcome outcome = kms.run("kms", "access-review", key, "--json");

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    JsonNode review = outcome.json();
    assertThat(review.path("ok").asBoolean()).isTrue();
    assertThat(review.path("warnings")).isEmpty();
    assertThat(review.path("permissions"))
        .filteredOn(permission -> permission.path("signsDigests").asBoolean())
        .singleElement()
        .satisfies(signer -> {
          assertThat(signer.path("who").asString()).isEqualTo("the role task");
          assertThat(signer.path("signsMessages").asBoolean()).isFalse();
        });
    assertThat(review.path("nobodyElse").asString()).startsWith("Nobody else may sign");
  }

  @Test
  void warnsOfAGrantToSign() {
    String key = createKey();
    administrator.ask("PutKeyPolicy", request(key, "Policy", POLICY));
    administrator.ask(
        "CreateGrant",
        """
        {"KeyId": "%s", "GranteePrincipal": "arn:aws:iam::123456789012:role/other",
         "Operations": ["Sign"]}
        """
            .formatted(key));

    Outcome outcome = kms.run("kms", "access-review", key, "--json");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.json().path("warnings"))
        .extracting(warning -> warning.path("code").asString())
        .containsExactly("grant_signs", "grant_without_constraints");
  }

  @Test
  void namesAKeyThatIsNotThere() {
    Outcome outcome = kms.run("kms", "access-review", ALIAS, "--json");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.json().path("error").path("code").asString()).isEqualTo("key_not_found");
  }

  private static String createKey() {
    return kms.run("kms", "create-key", "--multi-region", "--json").json().path("keyId").asString();
  }

  private static String request(String key, String member, String value) {
    return JsonMapper.shared().createObjectNode().put("KeyId", key).put(member, value).toString();
  }
}
