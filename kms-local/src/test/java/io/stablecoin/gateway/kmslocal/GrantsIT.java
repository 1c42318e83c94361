package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.InvalidGrantIdException;
import software.amazon.awssdk.services.kms.model.InvalidGrantTokenException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class GrantsIT {

  private static final String ROOT = "arn:aws:iam::123456789012:root";
  private static final String AUDITOR = "arn:aws:iam::123456789012:role/auditor";
  private static final String RETIRER = "arn:aws:iam::123456789012:user/retirer";

  private LocalKms kms;
  private KmsClient root;
  private KmsClient auditor;
  private KmsClient retirer;
  private String key;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    root = Clients.of(kms, "AKIAROOT");
    auditor = Clients.of(kms, "AKIAAUDITOR");
    retirer = Clients.of(kms, "AKIARETIRER");
    kms.principals().declare("AKIAROOT", Principal.of(ROOT));
    kms.principals().declare("AKIAAUDITOR", Principal.of(AUDITOR));
    kms.principals().declare("AKIARETIRER", Principal.of(RETIRER));
    key = new Keys(root).wallet();
  }

  @AfterEach
  void stop() {
    root.close();
    auditor.close();
    retirer.close();
    kms.close();
  }

  @Test
  void aGrantAllowsItsOperationsUntilItIsRevoked() {
    assertDenied(() -> auditor.describeKey(request -> request.keyId(key)));

    String id = grant(GrantOperation.DESCRIBE_KEY).grantId();

    auditor.describeKey(request -> request.keyId(key));
    assertDenied(() -> auditor.getPublicKey(request -> request.keyId(key)));
    root.revokeGrant(grant -> grant.keyId(key).grantId(id));
    assertDenied(() -> auditor.describeKey(request -> request.keyId(key)));
  }

  @Test
  void aGrantOnOneKeySaysNothingOfAnother() {
    grant(GrantOperation.DESCRIBE_KEY);
    String other = new Keys(root).wallet();

    assertDenied(() -> auditor.describeKey(request -> request.keyId(other)));
  }

  @Test
  void anExplicitDenyInTheKeyPolicyBeatsAGrant() {
    grant(GrantOperation.DESCRIBE_KEY);
    root.putKeyPolicy(request ->
        request
            .keyId(key)
            .policy(
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"AWS": "123456789012"},
                   "Action": "kms:*", "Resource": "*"},
                  {"Effect": "Deny", "Principal": {"AWS": "arn:aws:iam::123456789012:role/auditor"},
                   "Action": "kms:*", "Resource": "*"}]}
                """));

    assertDenied(() -> auditor.describeKey(request -> request.keyId(key)))
        .hasMessageContaining("with an explicit deny in a resource-based policy");
  }

  @Test
  void grantsAreListedWithTheirTerms() {
    String id =
        root.createGrant(grant ->
                terms(grant, GrantOperation.SIGN, GrantOperation.VERIFY)
                    .name("audit")
                    .retiringPrincipal(RETIRER))
            .grantId();

    GrantListEntry listed = root.listGrants(request -> request.keyId(key)).grants().getFirst();
    assertThat(listed.grantId()).isEqualTo(id).matches("[0-9a-f]{64}");
    assertThat(listed.keyId()).isEqualTo("arn:aws:kms:us-east-1:123456789012:key/" + key);
    assertThat(listed.name()).isEqualTo("audit");
    assertThat(listed.granteePrincipal()).isEqualTo(AUDITOR);
    assertThat(listed.retiringPrincipal()).isEqualTo(RETIRER);
    assertThat(listed.issuingAccount()).isEqualTo(ROOT);
    assertThat(listed.operations()).containsExactly(GrantOperation.SIGN, GrantOperation.VERIFY);
    assertThat(root.listRetirableGrants(request -> request.retiringPrincipal(RETIRER)).grants())
        .containsExactly(listed);
    assertThat(root.listRetirableGrants(request -> request.retiringPrincipal(AUDITOR)).grants())
        .isEmpty();
    assertThat(root.listGrants(request -> request.keyId(key).granteePrincipal(RETIRER)).grants())
        .isEmpty();
    assertThat(root.listGrants(request -> request.keyId(key).grantId(id)).grants())
        .containsExactly(listed);
  }

  @Test
  void grantsArePaged() {
    for (int i = 0; i < 3; i++) {
      grant(GrantOperation.SIGN);
    }

    assertThat(root.listGrantsPaginator(request -> request.keyId(key).limit(2)).grants().stream())
        .hasSize(3);
  }

  @Test
  void aRetriedRequestWithANameMakesNoSecondGrant() {
    Consumer<CreateGrantRequest.Builder> named =
        grant -> terms(grant, GrantOperation.SIGN).name("once");
    CreateGrantResponse first = root.createGrant(named);
    CreateGrantResponse second = root.createGrant(named);

    assertThat(second.grantId()).isEqualTo(first.grantId());
    assertThat(second.grantToken()).isNotEqualTo(first.grantToken());
    assertThat(grant(GrantOperation.SIGN).grantId()).isNotEqualTo(first.grantId());
  }

  @Test
  void aTokenIsTakenWhereItBelongsToAGrant() {
    String token = grant(GrantOperation.GET_PUBLIC_KEY).grantToken();

    auditor.getPublicKey(request -> request.keyId(key).grantTokens(token));
    assertThatThrownBy(
            () -> root.getPublicKey(request -> request.keyId(key).grantTokens("bm9uZQ==")))
        .isInstanceOf(InvalidGrantTokenException.class);
  }

  @Test
  void aTokenOfAnotherRegionIsOfNoUse() {
    String token = grant(GrantOperation.GET_PUBLIC_KEY).grantToken();

    try (KmsClient elsewhere = Clients.of(kms, "AKIAROOT", "eu-west-1")) {
      assertThatThrownBy(() -> elsewhere.retireGrant(request -> request.grantToken(token)))
          .isInstanceOf(InvalidGrantTokenException.class);
    }
  }

  @Test
  void theRetiringPrincipalMayEndAGrantAndOthersMayNot() {
    CreateGrantResponse grant =
        root.createGrant(
            request -> terms(request, GrantOperation.DESCRIBE_KEY).retiringPrincipal(RETIRER));

    assertDenied(() -> auditor.retireGrant(request -> request.grantToken(grant.grantToken())));
    retirer.retireGrant(request -> request.grantToken(grant.grantToken()));

    assertDenied(() -> auditor.describeKey(request -> request.keyId(key)));
  }

  @Test
  void aGranteeMayRetireOnlyTheGrantThatSaysSo() {
    String retirable = grant(GrantOperation.RETIRE_GRANT).grantId();
    String other = grant(GrantOperation.SIGN).grantId();
    String arn = "arn:aws:kms:us-east-1:123456789012:key/" + key;

    assertDenied(() -> auditor.retireGrant(request -> request.keyId(arn).grantId(other)));
    auditor.retireGrant(request -> request.keyId(arn).grantId(retirable));
  }

  @Test
  void nobodyGrantsOnWhatWasNotGranted() {
    grant(GrantOperation.CREATE_GRANT, GrantOperation.VERIFY);

    assertDenied(() -> auditor.createGrant(grant -> terms(grant, GrantOperation.SIGN)));
    auditor.createGrant(grant -> terms(grant, GrantOperation.VERIFY).granteePrincipal(RETIRER));
  }

  @Test
  void theOperationsOfAGrantCanBeLimitedByAPolicy() {
    String verifyOnly =
        """
        {"Version": "2012-10-17", "Statement": {
          "Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "*",
          "Condition": {"ForAllValues:StringEquals": {"kms:GrantOperations": ["Verify"]},
                        "Bool": {"kms:GrantIsForAWSResource": "false"}}}}
        """;
    kms.principals().declare("AKIAAUDITOR", Principal.of(AUDITOR, verifyOnly));

    auditor.createGrant(grant -> terms(grant, GrantOperation.VERIFY));
    assertDenied(() ->
        auditor.createGrant(grant -> terms(grant, GrantOperation.VERIFY, GrantOperation.SIGN)));
  }

  @ParameterizedTest
  @EnumSource(names = {"DECRYPT", "GENERATE_DATA_KEY", "GENERATE_MAC"})
  void anOperationThatDoesNotFitTheKeyIsRefused(GrantOperation operation) {
    assertCode("ValidationException", () -> grant(operation));
  }

  @Test
  void theTermsAreChecked() {
    assertThatThrownBy(() ->
            root.createGrant(grant -> terms(grant, GrantOperation.SIGN).granteePrincipal("nobody")))
        .isInstanceOf(InvalidArnException.class);
    assertCode(
        "ValidationException",
        () -> root.createGrant(grant -> terms(grant, GrantOperation.SIGN).name("a b")));
    assertThatThrownBy(() ->
            root.createGrant(grant ->
                terms(grant, GrantOperation.SIGN)
                    .constraints(context -> context.encryptionContextEquals(Map.of("a", "b")))))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            () -> root.createGrant(grant -> terms(grant, GrantOperation.SIGN).dryRun(true)))
        .isInstanceOf(DryRunOperationException.class);
    assertThat(root.listGrants(request -> request.keyId(key)).grants()).isEmpty();
  }

  @Test
  void aDisabledKeyGetsNoGrants() {
    root.disableKey(request -> request.keyId(key));

    assertThatThrownBy(() -> grant(GrantOperation.SIGN)).isInstanceOf(DisabledException.class);
  }

  @Test
  void aGrantThatIsNotThereCannotBeRevoked() {
    assertThatThrownBy(() -> root.revokeGrant(grant -> grant.keyId(key).grantId("none")))
        .isInstanceOf(InvalidGrantIdException.class);
    assertThatThrownBy(() -> root.revokeGrant(grant -> grant.keyId(key).grantId("0".repeat(64))))
        .isInstanceOf(NotFoundException.class);
    String onOtherKey = grant(GrantOperation.SIGN).grantId();
    String other = new Keys(root).wallet();
    assertThatThrownBy(() -> root.revokeGrant(grant -> grant.keyId(other).grantId(onOtherKey)))
        .isInstanceOf(NotFoundException.class);
  }

  private CreateGrantResponse grant(GrantOperation... operations) {
    return root.createGrant(grant -> terms(grant, operations));
  }

  private CreateGrantRequest.Builder terms(
      CreateGrantRequest.Builder grant, GrantOperation... operations) {
    return grant.keyId(key).granteePrincipal(AUDITOR).operations(operations);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertDenied(
      ThrowingCallable call) {
    return assertCode("AccessDeniedException", call);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertCode(
      String code, ThrowingCallable call) {
    Consumer<KmsException> refused = e -> assertThat(Keys.code(e)).isEqualTo(code);
    return assertThatThrownBy(call).isInstanceOfSatisfying(KmsException.class, refused);
  }
}
