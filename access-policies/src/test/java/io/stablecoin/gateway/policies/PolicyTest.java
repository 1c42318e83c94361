package io.stablecoin.gateway.policies;

import static io.stablecoin.gateway.policies.Keys.identityPolicy;
import static io.stablecoin.gateway.policies.Keys.keyPolicy;
import static io.stablecoin.gateway.policies.Keys.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final Caller ROLE = Caller.of("arn:aws:iam::111122223333:role/app/gateway");

  @ParameterizedTest
  @CsvSource({
    "kms:Sign, kms:Sign, ALLOWED",
    "KMS:sign, kms:Sign, ALLOWED",
    "kms:*, kms:Sign, ALLOWED",
    "*, kms:Sign, ALLOWED",
    "kms:Get*, kms:GetPublicKey, ALLOWED",
    "kms:Sig?, kms:Sign, ALLOWED",
    "kms:Get*, kms:Sign, SILENT",
    "s3:*, kms:Sign, SILENT"
  })
  void actionsMayHaveWildcards(String pattern, String action, Verdict verdict) {
    Policy policy =
        identityPolicy(
            "{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"*\"}".formatted(pattern));

    assertThat(policy.evaluate(request(ROLE, action))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "*, ALLOWED",
    "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab, ALLOWED",
    "arn:aws:kms:*:111122223333:key/*, ALLOWED",
    "arn:aws:kms:us-west-2:111122223333:key/1234ABCD*, SILENT",
    "arn:aws:kms:us-east-1:111122223333:key/*, SILENT",
    "arn:aws:kms:*:111122223333:alias/*, SILENT"
  })
  void resourcesMayHaveWildcards(String pattern, Verdict verdict) {
    Policy policy =
        identityPolicy(
            "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": [\"%s\"]}"
                .formatted(pattern));

    assertThat(policy.evaluate(request(ROLE, "kms:Sign"))).isEqualTo(verdict);
  }

  @Test
  void aNegatedElementMeansAllOthers() {
    Policy policy =
        identityPolicy(
            """
            {"Effect": "Allow", "NotAction": ["kms:Sign", "iam:*"],
             "NotResource": "arn:aws:kms:us-east-1:*:key/*"}\
            """);

    assertThat(policy.evaluate(request(ROLE, "kms:Verify"))).isEqualTo(Verdict.ALLOWED);
    assertThat(policy.evaluate(request(ROLE, "kms:Sign"))).isEqualTo(Verdict.SILENT);
    assertThat(
            policy.evaluate(
                new AccessRequest(
                    ROLE, "kms:Verify", "arn:aws:kms:us-east-1:1:key/a", RequestContext.EMPTY)))
        .isEqualTo(Verdict.SILENT);
  }

  @Test
  void aSigningAlgorithmThatIsAskedOfGetPublicKeyDeniesIt() {
    Policy policy =
        identityPolicy(
            """
            {"Effect": "Allow", "Action": ["kms:GetPublicKey", "kms:Sign"], "Resource": "*",
             "Condition": {"StringEquals": {"kms:SigningAlgorithm": "ECDSA_SHA_256"}}}\
            """);
    RequestContext signing = RequestContext.EMPTY.with("kms:SigningAlgorithm", "ECDSA_SHA_256");

    assertThat(policy.evaluate(request(ROLE, "kms:Sign", signing))).isEqualTo(Verdict.ALLOWED);
    assertThat(policy.evaluate(request(ROLE, "kms:GetPublicKey"))).isEqualTo(Verdict.SILENT);
  }

  @Test
  void allConditionsMustHold() {
    Policy policy =
        identityPolicy(
            """
            {"Effect": "Allow", "Action": "kms:Sign", "Resource": "*", "Condition": {
              "StringEquals": {"aws:ResourceTag/Application": "stablecoin-gateway",
                               "aws:ResourceTag/Environment": "production"},
              "Bool": {"kms:MultiRegion": true}}}\
            """);
    RequestContext all =
        RequestContext.EMPTY
            .with("aws:ResourceTag/Application", "stablecoin-gateway")
            .with("aws:ResourceTag/Environment", "production")
            .with("kms:MultiRegion", "true");

    assertThat(policy.evaluate(request(ROLE, "kms:Sign", all))).isEqualTo(Verdict.ALLOWED);
    assertThat(
            policy.evaluate(
                request(ROLE, "kms:Sign", all.with("aws:ResourceTag/Environment", "staging"))))
        .isEqualTo(Verdict.SILENT);
    assertThat(policy.evaluate(request(ROLE, "kms:Sign", all.with("kms:MultiRegion", "false"))))
        .isEqualTo(Verdict.SILENT);
  }

  @Test
  void aBucketPolicyKnowsServices() {
    Policy policy =
        keyPolicy(
            """
            {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
             "Action": "s3:PutObject", "Resource": "arn:aws:s3:::trail/AWSLogs/111122223333/*",
             "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}}}\
            """);
    AccessRequest put =
        new AccessRequest(
            new Caller.Service("cloudtrail.amazonaws.com"),
            "s3:PutObject",
            "arn:aws:s3:::trail/AWSLogs/111122223333/CloudTrail/a.json.gz",
            RequestContext.EMPTY.with("s3:x-amz-acl", "bucket-owner-full-control"));

    assertThat(policy.evaluate(put)).isEqualTo(Verdict.ALLOWED);
    assertThat(
            policy.evaluate(
                new AccessRequest(
                    new Caller.Service("config.amazonaws.com"),
                    put.action(),
                    put.resource(),
                    put.context())))
        .isEqualTo(Verdict.SILENT);
  }

  @Test
  void aTrustPolicyKnowsIdentityProviders() {
    Policy policy =
        Policy.parse(
            PolicyKind.TRUST,
            Keys.POLICY.formatted(
                """
                {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                 "Principal": {"Federated":
                   "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
                 "Condition": {"StringEquals": {
                   "token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}}\
                """));
    Caller github =
        new Caller.Federated(
            "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com");
    RequestContext token =
        RequestContext.EMPTY.with("token.actions.githubusercontent.com:aud", "sts.amazonaws.com");

    assertThat(policy.evaluate(request(github, "sts:AssumeRoleWithWebIdentity", token)))
        .isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void whatCannotBeEvaluatedIsToldAndRefused() {
    Policy policy =
        keyPolicy(
            """
            {"Effect": "Deny", "NotPrincipal": {"AWS": "111122223333"}, "Action": "kms:Sign",
             "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}\
            """);

    assertThat(policy.unsupported())
        .containsExactly(
            "NotPrincipal is not known", "the condition key aws:SourceIp is not known");
    assertThatThrownBy(() -> policy.evaluate(request(ROLE, "kms:Sign")))
        .isInstanceOf(UnsupportedPolicyException.class);
    assertThat(policy.evaluate(request(ROLE, "kms:Verify"))).isEqualTo(Verdict.SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Effect\": \"allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": {}, \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"me\", \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::1:role/a\"}, \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:role/*\"}, \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": {\"Robot\": \"R2\"}, \"Action\": \"*\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"Sign\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": [], \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": 7, \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"key/a\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"NotAction\": \"a:b\", \"Resource\": \"*\"",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\", \"Conditions\": {}",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": []",
        "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\", \"Effect\": \"Deny\""
      })
  void aMalformedStatementIsRefused(String elements) {
    assertThatThrownBy(() -> keyPolicy("{" + elements + "}"))
        .isInstanceOf(MalformedPolicyException.class);
  }

  @Test
  void aPolicyOfARoleHasNoPrincipal() {
    assertThatThrownBy(() ->
            identityPolicy(
                """
                {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}
                """))
        .isInstanceOf(MalformedPolicyException.class);
  }

  @Test
  void aPolicyCanBeRead() {
    Policy policy =
        keyPolicy(
            """
            {"Sid": "Signer", "Effect": "Allow", "Action": ["kms:Sign"], "Resource": "*",
             "Principal": {"AWS": ["444455556666", "arn:aws:iam::111122223333:user/a"]},
             "Condition": {"NumericLessThan": {"kms:ScheduleKeyDeletionPendingWindowInDays": 30}}}\
            """);

    assertThat(policy.statements())
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.sid()).contains("Signer");
          assertThat(statement.principals().patterns())
              .containsExactly(
                  new PrincipalPattern.Account("444455556666"),
                  new PrincipalPattern.Identity("arn:aws:iam::111122223333:user/a"));
          assertThat(statement.conditions())
              .containsExactly(
                  new Condition(
                      "NumericLessThan",
                      "kms:ScheduleKeyDeletionPendingWindowInDays",
                      List.of("30")));
        });
  }
}
