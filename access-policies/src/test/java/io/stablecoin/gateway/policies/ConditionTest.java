package io.stablecoin.gateway.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource({
    "StringEquals, ECDSA_SHA_256, ECDSA_SHA_256, true",
    "StringEquals, ECDSA_SHA_256, ecdsa_sha_256, false",
    "StringEquals, ECDSA*, ECDSA_SHA_256, false",
    "StringNotEquals, ECDSA_SHA_256, ECDSA_SHA_256, false",
    "StringNotEquals, ECDSA_SHA_256, ECDSA_SHA_384, true",
    "StringEqualsIgnoreCase, ECDSA_SHA_256, ecdsa_sha_256, true",
    "StringNotEqualsIgnoreCase, ECDSA_SHA_256, ecdsa_sha_256, false",
    "StringEqualsIfExists, ECDSA_SHA_256, ECDSA_SHA_384, false",
    "StringLike, RSASSA_P*_256, RSASSA_PSS_SHA_256, true",
    "StringLike, RSASSA_PS?_*, RSASSA_PKCS1_V1_5_SHA_256, false",
    "StringLike, *a*b, aXbXb, true",
    "StringLike, ?, '', false",
    "StringNotLike, RSASSA*, RSASSA_PSS_SHA_256, false",
    "StringNotLike, RSASSA*, ECDSA_SHA_256, true",
    "ArnEquals, arn:aws:iam::111122223333:role/*, arn:aws:iam::111122223333:role/a/b, true",
    "ArnLike, arn:aws:iam::111122223333:role/?, arn:aws:iam::111122223333:role/a, true",
    "ArnLike, arn:aws:*:role/a::, arn:aws:iam::111122223333:role/a, false",
    "ArnNotEquals, arn:aws:iam::111122223333:role/a, arn:aws:iam::111122223333:role/b, true",
    "ArnNotLike, arn:aws:iam::*:role/a, arn:aws:iam::111122223333:role/a, false",
    "Bool, true, True, true",
    "Bool, true, false, false",
    "NumericEquals, 7, 7.0, true",
    "NumericNotEquals, 7, 7, false",
    "NumericLessThan, 30, 7, true",
    "NumericLessThan, 30, 30, false",
    "NumericLessThanEquals, 30, 30, true",
    "NumericGreaterThan, 7, 30, true",
    "NumericGreaterThan, 7, 7, false",
    "NumericGreaterThanEquals, 7, 7, true",
    "NumericGreaterThanEquals, 7, many, false",
    "Null, true, anything, false",
    "Null, false, anything, true"
  })
  void comparesAsAwsDoes(String operator, String ofPolicy, String ofRequest, boolean holds) {
    assertThat(holds(operator, ofPolicy, RequestContext.EMPTY.with("aws:SourceArn", ofRequest)))
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, a, false",
    "StringLike, *, false",
    "ArnLike, *, false",
    "Bool, false, false",
    "NumericLessThan, 30, false",
    "StringNotEquals, a, true",
    "StringNotLike, *, true",
    "ArnNotEquals, *, true",
    "NumericNotEquals, 1, true",
    "StringEqualsIfExists, a, true",
    "StringNotEqualsIfExists, a, true",
    "BoolIfExists, false, true",
    "Null, true, true",
    "Null, false, false",
    "ForAnyValue:StringEquals, a, false",
    "ForAnyValue:StringNotEquals, a, false",
    "ForAllValues:StringEquals, a, true"
  })
  void aMissingKeyFitsNothingUnlessTheOperatorSaysSo(
      String operator, String ofPolicy, boolean holds) {
    assertThat(holds(operator, ofPolicy, RequestContext.EMPTY)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "ForAnyValue:StringEquals, Sign, true",
    "ForAnyValue:StringEquals, Decrypt, false",
    "ForAllValues:StringEquals, Sign, false",
    "ForAllValues:StringLike, '[SV]*', false",
    "ForAllValues:StringLike, '*i*', true",
    "ForAnyValue:StringNotEquals, Sign, true",
    "ForAllValues:StringNotEquals, Sign, false",
    "ForAllValues:StringNotEquals, Decrypt, true"
  })
  void aQuantifierRangesOverTheValuesOfTheRequest(String operator, String value, boolean holds) {
    RequestContext context =
        RequestContext.EMPTY.with("kms:GrantOperations", List.of("Sign", "Verify"));

    assertThat(new Condition(operator, "kms:GrantOperations", List.of(value)).holds(context))
        .isEqualTo(holds);
  }

  @Test
  void oneOfManyValuesIsEnoughAndANegationNeedsNone() {
    RequestContext context = RequestContext.EMPTY.with("kms:KeySpec", "ECC_SECG_P256K1");
    List<String> values = List.of("RSA_2048", "ECC_SECG_P256K1");

    assertThat(new Condition("StringEquals", "kms:KeySpec", values).holds(context)).isTrue();
    assertThat(new Condition("StringNotEquals", "kms:KeySpec", values).holds(context)).isFalse();
  }

  @Test
  void upperAndLowerCaseDoNotCountInAKey() {
    RequestContext context = RequestContext.EMPTY.with("aws:ResourceTag/Environment", "production");

    assertThat(
            new Condition("StringEquals", "AWS:resourcetag/environment", List.of("production"))
                .holds(context))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "StringMatches, kms:KeySpec, a",
    "IpAddress, kms:KeySpec, 10.0.0.0/8",
    "ForSomeValues:StringEquals, kms:KeySpec, a",
    "NullIfExists, kms:KeySpec, true",
    "StringEquals, kms:KeyColour, a",
    "StringEquals, aws:ResourceTag/, a",
    "StringEquals, kms:KeySpec, ${aws:username}",
    "StringEquals, kms:ResourceAliases, alias/a",
    "Bool, kms:MultiRegion, maybe",
    "NumericLessThan, kms:ScheduleKeyDeletionPendingWindowInDays, many",
    "ArnLike, aws:PrincipalArn, someone"
  })
  void whatIsNotKnownIsRefusedAndNeverHolds(String operator, String key, String value) {
    Condition condition = new Condition(operator, key, List.of(value));

    assertThat(condition.unsupported()).isPresent();
    assertThatThrownBy(() -> condition.holds(RequestContext.EMPTY))
        .isInstanceOf(UnsupportedPolicyException.class);
  }

  @Test
  void aKeyIsKnownOnceTheRequestHasIt() {
    String key = "token.actions.githubusercontent.com:sub";
    Condition condition = new Condition("StringEquals", key, List.of("repo:a/b:ref:main"));

    assertThat(condition.holds(RequestContext.EMPTY.with(key, "repo:a/b:ref:main"))).isTrue();
  }

  private static boolean holds(String operator, String value, RequestContext context) {
    return new Condition(operator, "aws:SourceArn", List.of(value)).holds(context);
  }
}
