package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

class SigningEventsIT {

  private static final String REGION = "eu-west-1";
  private final Instant from = Instant.now().minus(Duration.ofHours(1));
  private final Instant to = from.plus(Duration.ofHours(2));

  @TempDir Path folder;

  private LocalKms kms;
  private KmsClient client;
  private String key;

  @BeforeEach
  void start() {
    kms = open();
    client = client(kms);
    key =
        client
            .createKey(r -> r.keySpec(KeySpec.ECC_SECG_P256_K1).keyUsage(KeyUsageType.SIGN_VERIFY))
            .keyMetadata()
            .arn();
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void findsEachRequestToSignByItsId() {
    String requestId = sign(false);

    assertThat(lookUp(REGION))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.requestId()).isEqualTo(requestId);
          assertThat(event.isSigned()).isTrue();
          assertThat(event.key().orElseThrow().value()).isEqualTo(key);
          assertThat(event.principal().name()).isEqualTo("1234…:root");
          assertThat(event.time()).isBeforeOrEqualTo(Instant.now());
        });
    assertThat(lookUp("us-east-1")).isEmpty();
  }

  @Test
  void tellsDryRunsAndRefusalsFromSignatures() {
    assertThatThrownBy(() -> sign(true)).isInstanceOf(KmsException.class);
    kms.faults().fail("Sign", 1, "ThrottlingException");
    sign(false);

    assertThat(lookUp(REGION))
        .extracting(event -> event.errorCode().orElse("signed"))
        .containsExactly("signed", "ThrottlingException", "DryRunOperationException");
    assertThat(lookUp(REGION).getLast().isDryRun()).isTrue();
  }

  @Test
  void hasTheEventWhoseAnswerWasLost() {
    kms.faults().dropAnswers("Sign", 1);
    sign(false);

    assertThat(lookUp(REGION)).hasSize(2).allMatch(SigningEvent::isSigned);
  }

  @Test
  void readsPageAfterPageAndTellsHowFarItIs() {
    for (int i = 0; i < 120; i++) {
      sign(false);
    }
    List<Integer> progress = new ArrayList<>();

    List<SigningEvent> events =
        SigningEvents.lookUp(access(REGION, kms.endpoint()), from, to, progress::add);

    assertThat(events).extracting(SigningEvent::requestId).doesNotHaveDuplicates().hasSize(120);
    assertThat(progress).containsExactly(50, 100, 120);
  }

  @Test
  void leavesOutWhatIsNotWithinTheTime() {
    sign(false);

    assertThat(
            SigningEvents.lookUp(
                access(REGION, kms.endpoint()), from, from.plusSeconds(1), events -> {}))
        .isEmpty();
  }

  @Test
  void namesThePrincipalThatSigned() {
    kms.principals()
        .declare(
            "local",
            Principal.of(
                "arn:aws:sts::123456789012:assumed-role/gateway-task/one",
                """
                {"Version": "2012-10-17",
                 "Statement": {"Effect": "Allow", "Action": "kms:Sign", "Resource": "*"}}
                """));
    sign(false);

    assertThat(lookUp(REGION).getFirst().principal())
        .isEqualTo(
            new EventPrincipal(
                "1234…:assumed-role/gateway-task/one",
                "arn:aws:iam::123456789012:role/gateway-task"));
  }

  @Test
  void findsTheEventsFromBeforeTheEndpointWasStartedAgain() {
    String requestId = sign(false);
    stop();
    kms = open();
    client = client(kms);

    assertThat(lookUp(REGION)).extracting(SigningEvent::requestId).containsExactly(requestId);
  }

  @Test
  void namesTheCauseWhereCloudTrailGivesNoAnswer() {
    assertThatThrownBy(() ->
            SigningEvents.lookUp(
                new AwsAccess(
                    Optional.of(REGION),
                    Optional.empty(),
                    Optional.of(URI.create("http://127.0.0.1:1")),
                    Duration.ofSeconds(2)),
                from,
                to,
                events -> {}))
        .isInstanceOfSatisfying(
            AwsOperationException.class,
            e -> assertThat(e.code()).isEqualTo("cloudtrail_unreachable"));
  }

  private List<SigningEvent> lookUp(String region) {
    return SigningEvents.lookUp(access(region, kms.endpoint()), from, to, events -> {});
  }

  private static AwsAccess access(String region, URI endpoint) {
    return new AwsAccess(
        Optional.of(region), Optional.empty(), Optional.of(endpoint), Duration.ofSeconds(30));
  }

  private String sign(boolean dryRun) {
    return client
        .sign(r ->
            r.keyId(key)
                .message(SdkBytes.fromByteArray(new byte[32]))
                .messageType(MessageType.DIGEST)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                .dryRun(dryRun))
        .responseMetadata()
        .requestId();
  }

  private LocalKms open() {
    return LocalKms.start(
        new LocalKmsSettings(
            0, Optional.of(folder.resolve("keys.json")), REGION, "123456789012", line -> {}));
  }

  private static KmsClient client(LocalKms kms) {
    KmsSettings defaults = KmsSettings.defaults(KmsTransport.SHORT_LIVED);
    return KmsClients.open(
        REGION,
        new KmsSettings(
            Optional.of(REGION),
            defaults.profile(),
            Optional.of(kms.endpoint()),
            defaults.maxRetries(),
            defaults.timeout(),
            KmsTransport.SHORT_LIVED));
  }
}
