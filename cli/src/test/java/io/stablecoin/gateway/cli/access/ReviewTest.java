package io.stablecoin.gateway.cli.access;

import static io.stablecoin.gateway.cli.access.KeyPolicies.ACCOUNT_KEEPS_CONTROL;
import static io.stablecoin.gateway.cli.access.KeyPolicies.ADMINISTRATION;
import static io.stablecoin.gateway.cli.access.KeyPolicies.ADMINISTRATOR;
import static io.stablecoin.gateway.cli.access.KeyPolicies.NOBODY_ELSE_SIGNS;
import static io.stablecoin.gateway.cli.access.KeyPolicies.NO_HASTY_DELETION;
import static io.stablecoin.gateway.cli.access.KeyPolicies.READING;
import static io.stablecoin.gateway.cli.access.KeyPolicies.RIGHT;
import static io.stablecoin.gateway.cli.access.KeyPolicies.SIGNER;
import static io.stablecoin.gateway.cli.access.KeyPolicies.SIGNING;
import static io.stablecoin.gateway.cli.access.KeyPolicies.allow;
import static io.stablecoin.gateway.cli.access.KeyPolicies.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.aws.KeyFacts;
import io.stablecoin.gateway.aws.KeyGrant;
import io.stablecoin.gateway.cli.CommandFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

  private static final String USER = "arn:aws:iam::111122223333:user/developer";

  @Test
  void findsNothingAmissInThePolicyOfAWallet() {
    Review review = Review.of(key(RIGHT));

    assertThat(review.warnings()).isEmpty();
    assertThat(review.assumptions()).isEmpty();
    assertThat(new ReviewReport(review).toMarkup())
        .contains(
            """
            the role gateway-task
                may sign digests with ECDSA_SHA_256
                may look at it: DescribeKey, GetPublicKey
            """,
            """
            the root of account 1111…
                may do everything but Sign
            whoever an IAM policy of account 1111… allows
                may do everything but Sign
            """,
            "Nobody else may sign: the key policy denies it to all others, whatever IAM policies and"
                + " grants allow.",
            "IAM policies were not read",
            "No warnings.")
        .doesNotContain("111122223333");
  }

  @Test
  void doesNotSpeakOfMessagesWhereTheyAreDeniedToAll() {
    String onlyDigests =
        """
        {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "kms:Sign", "Resource": "*",
         "Condition": {"StringNotEquals": {"kms:MessageType": "DIGEST"}}}\
        """;
    Review review = Review.of(key(with(RIGHT, onlyDigests)));

    assertThat(review.warnings()).isEmpty();
    assertThat(new ReviewReport(review).toMarkup())
        .contains("sign with other algorithms than ECDSA_SHA_256")
        .doesNotContain("messages");
  }

  @Test
  void seesThatTheDefaultPolicyLeavesSigningToIam() {
    Review review = Review.of(key(List.of(ACCOUNT_KEEPS_CONTROL)));

    assertThat(codes(review))
        .containsExactly("others_may_sign", "administrator_missing", "hasty_deletion");
    assertThat(new ReviewReport(review).toMarkup())
        .contains(
            """
            whoever an IAM policy of account 1111… allows
                may sign digests and messages with any algorithm
                may do everything
            """,
            "Others may sign too: the key policy does not deny it to them.",
            "The key can be deleted 7 days after");
  }

  @Test
  void seesAUserWhoSignsWhateverItWants() {
    Review review =
        Review.of(
            key(
                List.of(
                    ACCOUNT_KEEPS_CONTROL,
                    allow(USER, "[\"kms:GetPublicKey\", \"kms:Sign\"]", ""))));

    assertThat(codes(review))
        .containsExactly(
            "others_may_sign",
            "user_named",
            "sign_any_algorithm",
            "sign_messages",
            "administrator_missing",
            "hasty_deletion");
  }

  /** One condition key that Sign has and GetPublicKey has not denies the latter. */
  @Test
  void seesWhatAConditionTakesFromAnotherActionOfItsStatement() {
    String both = SIGNING.replace("\"kms:Sign\"", "[\"kms:Sign\", \"kms:GetPublicKey\"]");

    Permission signer = permission(Review.of(key(List.of(both))), "the role gateway-task");

    assertThat(signer.powers()).containsExactly("sign digests with ECDSA_SHA_256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign_any_algorithm  | SIGNER        | kms:Sign         | kms:MessageType=DIGEST",
        "sign_messages       | SIGNER        | kms:Sign         | kms:SigningAlgorithm=ECDSA_SHA_256",
        "signer_tags         | SIGNER        | kms:Tag*         |",
        "administrator_signs | SIGNER        | kms:PutKeyPolicy |",
        "grants_unbounded    | ADMINISTRATOR | kms:CreateGrant  |",
        "replicas_unbounded  | ADMINISTRATOR | kms:Replicate*   |",
        "everything_allowed  | ADMINISTRATOR | kms:*            |",
        "everyone_allowed    | *             | kms:DescribeKey  |",
        "foreign_account     | arn:aws:iam::444455556666:role/other | kms:GetPublicKey |",
        "foreign_account     | 444455556666  | kms:GetPublicKey |",
        "user_named          | arn:aws:iam::111122223333:user/eve | kms:GetPublicKey |",
      })
  void warnsOf(String code, String principal, String action, @Nullable String condition) {
    String whom =
        switch (principal) {
          case "SIGNER" -> SIGNER;
          case "ADMINISTRATOR" -> ADMINISTRATOR;
          default -> principal;
        };
    String rest =
        condition == null
            ? ""
            : ", \"Condition\": {\"StringEquals\": {\"%s\"}}"
                .formatted(condition.replace("=", "\": \""));
    Review review = Review.of(key(with(RIGHT, allow(whom, "\"" + action + "\"", rest))));

    assertThat(codes(review)).contains(code);
  }

  @Test
  void doesNotWarnOfGrantsForServicesOfAws() {
    String grants =
        allow(
            ADMINISTRATOR,
            "\"kms:CreateGrant\"",
            ", \"Condition\": {\"Bool\": {\"kms:GrantIsForAWSResource\": \"true\"}}");

    assertThat(codes(Review.of(key(with(RIGHT, grants))))).isEmpty();
  }

  @Test
  void warnsThatTheKeyCanBeGoneInADay() {
    assertThat(codes(Review.of(key(without(RIGHT, NO_HASTY_DELETION)))))
        .containsExactly("hasty_deletion");
    String tooShort = NO_HASTY_DELETION.replace("\"30\"", "\"14\"");
    assertThat(Review.of(key(with(without(RIGHT, NO_HASTY_DELETION), tooShort))).warnings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.cause()).contains("14 days"));
  }

  @Test
  void warnsThatOthersMaySignOnceTheDenyIsGone() {
    assertThat(codes(Review.of(key(without(RIGHT, NOBODY_ELSE_SIGNS)))))
        .containsExactly("others_may_sign");
  }

  @Test
  void findsTheRoleThatIsNamedOnlyWhereOthersAreDenied() {
    Review review =
        Review.of(
            key(
                List.of(
                    ACCOUNT_KEEPS_CONTROL, ADMINISTRATION, NOBODY_ELSE_SIGNS, NO_HASTY_DELETION)));

    assertThat(new ReviewReport(review).toMarkup())
        .contains(
            """
            the role gateway-task
                may, if an IAM policy allows it too, sign digests and messages with any algorithm
            """);
    assertThat(codes(review)).isEmpty();
  }

  @Test
  void takesADenyThatItCannotDecideAsNotHolding() {
    String deny =
        NOBODY_ELSE_SIGNS.replace(
            "\"Condition\": {",
            "\"Condition\": {\"StringNotEquals\": {\"aws:SourceVpce\": \"vpce-1\"}, ");
    Review review = Review.of(key(with(without(RIGHT, NOBODY_ELSE_SIGNS), deny)));

    assertThat(codes(review)).containsExactly("others_may_sign");
    assertThat(review.assumptions())
        .singleElement()
        .asString()
        .contains("NobodyElseSigns", "does not hold", "aws:SourceVpce");
  }

  @Test
  void takesAConditionThatItCannotDecideAsMetWhereItAllows() {
    String conditional =
        allow(
            "*",
            "\"kms:Verify\"",
            ", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"::/0\"}}");
    Review review = Review.of(key(with(RIGHT, conditional)));

    assertThat(codes(review)).contains("everyone_allowed", "policy_not_understood");
    assertThat(review.assumptions()).hasSize(1);
  }

  @Test
  void takesAnOperatorThatItDoesNotKnowAsMetWhereItAllows() {
    String conditional =
        allow(
            SIGNER,
            "\"kms:Verify\"",
            ", \"Condition\": {\"DateLessThan\": {\"kms:KeySpec\": \"2026-11-24\"}}");
    Review review = Review.of(key(with(RIGHT, conditional)));

    assertThat(codes(review)).containsExactly("policy_not_understood");
    assertThat(permission(review, "the role gateway-task").powers())
        .contains("verify signatures: Verify");
  }

  @ParameterizedTest
  @CsvSource({"Action, NotAction", "Principal, NotPrincipal", "Resource, NotResource"})
  void warnsOfElementsThatMeanAllTheRest(String element, String negated) {
    String rest =
        allow(SIGNER, "\"kms:GetPublicKey\"", "")
            .replace("\"" + element + "\"", "\"" + negated + "\"")
            .replace("\"NotResource\": \"*\"", "\"NotResource\": \"arn:aws:s3:::a-bucket\"");

    assertThat(codes(Review.of(key(with(RIGHT, rest))))).contains("negated_element");
  }

  @Test
  void warnsOfGrantsAndSaysWhatTheDenyTakesFromThem() {
    KeyGrant grant = new KeyGrant("1f2e", Optional.empty(), USER, List.of("Sign", "Verify"), false);

    Review denied = Review.of(key(RIGHT, grant));
    assertThat(codes(denied))
        .containsExactly("user_named", "grant_signs", "grant_without_constraints");
    assertThat(permission(denied, "the user developer").powers())
        .containsExactly("verify signatures: Verify");

    Review allowed = Review.of(key(without(RIGHT, NOBODY_ELSE_SIGNS), grant));
    assertThat(permission(allowed, "the user developer").powers())
        .contains("sign digests and messages with any algorithm");
  }

  @Test
  void saysWhatItCouldNotRead() {
    KeyFacts right = key(RIGHT);
    KeyFacts unread =
        new KeyFacts(
            right.arn(),
            right.account(),
            right.region(),
            right.spec(),
            right.usage(),
            right.state(),
            right.origin(),
            Optional.empty(),
            right.policy(),
            Optional.empty(),
            Optional.empty());

    Review review = Review.of(unread);

    assertThat(codes(review)).containsExactly("not_read", "not_read");
    assertThat(new ReviewReport(review).toMarkup()).contains("The key is not multi-Region");
  }

  @Test
  void refusesToJudgeAPolicyThatItCannotRead() {
    assertThatThrownBy(() -> Review.of(key(List.of("{\"Effect\": \"Perhaps\"}"))))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("key_policy_not_understood");
  }

  @Test
  void saysThatNobodyMaySign() {
    Review review = Review.of(key(List.of(ADMINISTRATION, READING)));

    assertThat(review.permissions().nobodyElse())
        .isEqualTo("Nobody may sign: neither the key policy nor a grant allows it.");
  }

  private static Permission permission(Review review, String who) {
    return review.permissions().all().stream()
        .filter(permission -> permission.party().words(KeyPolicies.ACCOUNT).equals(who))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(Review review) {
    return review.warnings().stream().map(Finding::code).toList();
  }

  private static List<String> with(List<String> statements, String more) {
    List<String> all = new ArrayList<>(statements);
    all.add(more);
    return all;
  }

  private static List<String> without(List<String> statements, String less) {
    return statements.stream().filter(statement -> !statement.equals(less)).toList();
  }
}
