package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator does by hand to a wallet key, from its creation to its end. */
class AwsCliIT {

  private static final String ALIAS = "alias/stablecoin-gateway-staging-wallet";
  private static final String POLICY =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "Enable IAM User Permissions",
            "Effect": "Allow",
            "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
            "Action": "kms:*",
            "Resource": "*"
          },
          {
            "Sid": "Allow developers to use key",
            "Effect": "Allow",
            "Principal": {"AWS": "arn:aws:iam::123456789012:user/developer"},
            "Action": ["kms:GetPublicKey", "kms:Sign"],
            "Resource": "*"
          }
        ]
      }
      """;

  @TempDir private Path folder;
  private @Nullable LocalKms kms;
  private AwsCli aws;

  @BeforeEach
  void start() {
    Optional<Path> program = AwsCli.onPath();
    if (program.isEmpty()) {
      System.err.println(
          "*** SKIPPED: no `aws` is on the PATH, so nothing shows that the AWS CLI works with the"
              + " local KMS. Install the AWS CLI to run this test. ***");
      abort("no aws on the PATH");
    }
    LocalKms started = LocalKms.start(LocalKmsSettings.inMemory());
    kms = started;
    aws = new AwsCli(program.orElseThrow(), started, folder, "test");
  }

  @AfterEach
  void stop() {
    if (kms != null) {
      kms.close();
    }
  }

  @Test
  void aWalletKeyLivesItsWholeLife() throws Exception {
    String key = createsATaggedKey();
    namesItAndFindsItByItsName(key);
    signsADigest();
    replacesThePolicy(key);
    movesTheNameToANewKey();
    endsTheOldKeyAndCallsItOff(key);
  }

  @Test
  void anErrorIsShownByItsName() throws Exception {
    AwsCli.Result result = aws.kms("describe-key", "--key-id", "alias/none");

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.errors()).contains("NotFoundException").contains("alias/none is not found");
  }

  @Test
  void aDeniedCallIsToldAndAGrantAllowsIt() throws Exception {
    String role = "arn:aws:iam::123456789012:role/auditor";
    Objects.requireNonNull(kms)
        .principals()
        .declare("test", Principal.of("arn:aws:iam::123456789012:root"));
    kms.principals().declare("auditor", Principal.of(role));
    String key =
        run(
                "create-key",
                "--key-spec",
                "ECC_SECG_P256K1",
                "--key-usage",
                "SIGN_VERIFY",
                "--multi-region")
            .at("/KeyMetadata/KeyId")
            .stringValue();

    AwsCli.Result denied = aws.as("auditor").kms("get-public-key", "--key-id", key);
    assertThat(denied.exitCode()).isNotZero();
    assertThat(denied.errors())
        .contains("(AccessDeniedException)")
        .contains("is not authorized to perform: kms:GetPublicKey on resource: arn:aws:kms:");

    String grant =
        run(
                "create-grant",
                "--key-id",
                key,
                "--grantee-principal",
                role,
                "--operations",
                "GetPublicKey")
            .path("GrantId")
            .stringValue();
    assertThat(aws.as("auditor").kms("get-public-key", "--key-id", key).exitCode()).isZero();
    assertThat(run("list-grants", "--key-id", key).at("/Grants/0/GrantId").stringValue())
        .isEqualTo(grant);
    runSilently("revoke-grant", "--key-id", key, "--grant-id", grant);
    assertThat(
            run("replicate-key", "--key-id", key, "--replica-region", "eu-west-1")
                .at("/ReplicaKeyMetadata/Arn")
                .stringValue())
        .isEqualTo("arn:aws:kms:eu-west-1:123456789012:key/" + key);
  }

  private String createsATaggedKey() throws Exception {
    JsonNode created =
        run(
            "create-key",
            "--key-spec",
            "ECC_SECG_P256K1",
            "--key-usage",
            "SIGN_VERIFY",
            "--description",
            "Stablecoin Gateway Staging Hot Wallet",
            "--tags",
            "TagKey=Environment,TagValue=staging",
            "TagKey=Application,TagValue=stablecoin-gateway",
            "TagKey=Purpose,TagValue=hot-wallet",
            "--region",
            "us-east-1");
    String key = created.at("/KeyMetadata/KeyId").stringValue();
    assertThat(created.at("/KeyMetadata/Arn").stringValue())
        .isEqualTo("arn:aws:kms:us-east-1:123456789012:key/" + key);
    assertThat(run("list-resource-tags", "--key-id", key).path("Tags").size()).isEqualTo(3);
    return key;
  }

  private void namesItAndFindsItByItsName(String key) throws Exception {
    runSilently(
        "create-alias", "--alias-name", ALIAS, "--target-key-id", key, "--region", "us-east-1");

    assertThat(run("describe-key", "--key-id", ALIAS).at("/KeyMetadata/KeyId").stringValue())
        .isEqualTo(key);
    String publicKey = run("get-public-key", "--key-id", ALIAS).path("PublicKey").stringValue();
    assertThat(Base64.getDecoder().decode(publicKey)).hasSize(88);
  }

  private void signsADigest() throws Exception {
    Files.write(folder.resolve("digest"), new byte[32]);
    JsonNode signed =
        run(
            "sign",
            "--key-id",
            ALIAS,
            "--message",
            "fileb://digest",
            "--message-type",
            "DIGEST",
            "--signing-algorithm",
            "ECDSA_SHA_256");
    Files.write(
        folder.resolve("signature"),
        Base64.getDecoder().decode(signed.path("Signature").stringValue()));

    assertThat(
            run(
                    "verify",
                    "--key-id",
                    ALIAS,
                    "--message",
                    "fileb://digest",
                    "--message-type",
                    "DIGEST",
                    "--signature",
                    "fileb://signature",
                    "--signing-algorithm",
                    "ECDSA_SHA_256")
                .path("SignatureValid")
                .booleanValue())
        .isTrue();
  }

  private void replacesThePolicy(String key) throws Exception {
    assertThat(policyOf(key)).contains("key-default-1");
    Files.writeString(folder.resolve("kms-key-policy.json"), POLICY);
    runSilently(
        "put-key-policy",
        "--key-id",
        key,
        "--policy-name",
        "default",
        "--policy",
        "file://kms-key-policy.json");

    assertThat(policyOf(key)).contains("Allow developers to use key");
  }

  private String policyOf(String key) throws Exception {
    return run("get-key-policy", "--key-id", key, "--policy-name", "default")
        .path("Policy")
        .stringValue();
  }

  private void movesTheNameToANewKey() throws Exception {
    String newKey =
        run("create-key", "--key-spec", "ECC_SECG_P256K1", "--key-usage", "SIGN_VERIFY")
            .at("/KeyMetadata/KeyId")
            .stringValue();
    runSilently("update-alias", "--alias-name", ALIAS, "--target-key-id", newKey);

    assertThat(run("describe-key", "--key-id", ALIAS).at("/KeyMetadata/KeyId").stringValue())
        .isEqualTo(newKey);
    assertThat(run("list-keys", "--region", "us-east-1").path("Keys").size()).isEqualTo(2);
  }

  private void endsTheOldKeyAndCallsItOff(String key) throws Exception {
    JsonNode scheduled =
        run("schedule-key-deletion", "--key-id", key, "--pending-window-in-days", "30");
    assertThat(scheduled.path("KeyState").stringValue()).isEqualTo("PendingDeletion");
    run("cancel-key-deletion", "--key-id", key);

    assertThat(run("describe-key", "--key-id", key).at("/KeyMetadata/KeyState").stringValue())
        .isEqualTo("Disabled");
  }

  private JsonNode run(String... arguments) throws Exception {
    return succeed(arguments).json();
  }

  private void runSilently(String... arguments) throws Exception {
    assertThat(succeed(arguments).output()).isBlank();
  }

  private AwsCli.Result succeed(String... arguments) throws Exception {
    AwsCli.Result result = aws.kms(arguments);
    assertThat(result.exitCode()).as(result.errors()).isZero();
    return result;
  }
}
