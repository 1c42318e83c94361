package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInternalException;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

class FaultsIT {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final List<String> signingLog = new CopyOnWriteArrayList<>();
  private LocalKms kms;
  private KmsClient client;
  private String key;

  @BeforeEach
  void start() {
    LocalKmsSettings inMemory = LocalKmsSettings.inMemory();
    kms =
        LocalKms.start(
            new LocalKmsSettings(
                0, inMemory.data(), inMemory.region(), inMemory.accountId(), signingLog::add),
            clock);
    client = Clients.withoutRetries(kms);
    key = new Keys(client).wallet();
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aDelayHoldsTheAnswerBack() {
    kms.faults().delay("Sign", Duration.ofMillis(200));

    long before = System.nanoTime();
    sign(client);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void whatExceedsARateIsThrottled() {
    kms.faults().throttle("Sign", 2);

    sign(client);
    sign(client);
    assertThatThrownBy(() -> sign(client))
        .isInstanceOfSatisfying(
            KmsException.class,
            e -> {
              assertThat(Keys.code(e)).isEqualTo("ThrottlingException");
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.isThrottlingException()).isTrue();
            });

    clock.advance(Duration.ofSeconds(1));
    assertThat(sign(client)).isNotNull();
  }

  @Test
  void anOperationFailsAsOftenAsOrdered() {
    kms.faults().fail("Sign", 2, "KMSInternalException");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> sign(client))
          .isInstanceOfSatisfying(
              KmsInternalException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
    }
    assertThat(sign(client)).isNotNull();
  }

  @Test
  void aFaultOfOneOperationSparesTheOthers() {
    kms.faults().fail("Sign", 1, "KMSInternalException");

    assertThat(client.getPublicKey(request -> request.keyId(key))).isNotNull();
    assertThatThrownBy(() -> sign(client)).isInstanceOf(KmsInternalException.class);
  }

  @Test
  void aFaultOfEveryOperationMeetsTheFirst() {
    kms.faults().fail(Faults.EVERY_OPERATION, 1, "AccessDeniedException");

    assertThatThrownBy(() -> client.listKeys())
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("AccessDeniedException"));
    assertThat(sign(client)).isNotNull();
  }

  @Test
  void aLostAnswerLeavesTheWorkDone() {
    kms.faults().dropAnswers("Sign", 1);

    assertThatThrownBy(() -> sign(client)).isInstanceOf(SdkClientException.class);
    assertThat(signingLog).singleElement().asString().doesNotContain("errorCode");
    assertThat(sign(client)).isNotNull();
  }

  @Test
  void aClientThatTriesAgainSignsTwiceForOneLostAnswer() {
    kms.faults().dropAnswers("Sign", 1);

    try (KmsClient retrying = Clients.withRetries(kms)) {
      assertThat(sign(retrying)).isNotNull();
    }
    assertThat(signingLog).hasSize(2);
  }

  @Test
  void aWrongSignatureDoesNotVerify() {
    kms.faults().signWrongly(true);
    SdkBytes wrong = sign(client);
    assertThatThrownBy(() -> verify(wrong)).isInstanceOf(KmsInvalidSignatureException.class);

    kms.faults().signWrongly(false);
    verify(sign(client));
  }

  @Test
  void clearingEndsAllFaults() {
    Faults faults = kms.faults();
    faults.delay("Sign", Duration.ofHours(1));
    faults.throttle("Sign", 0);
    faults.fail("Sign", 9, "KMSInternalException");
    faults.dropAnswers(Faults.EVERY_OPERATION, 9);
    faults.signWrongly(true);
    faults.keepCreating(Duration.ofHours(1));
    faults.clear();

    verify(sign(client));
    assertThat(new Keys(client).wallet()).isNotNull();
  }

  @Test
  void anAnswerCanBeNoSignature() {
    kms.faults().signGarbage(true);
    assertThat(sign(client).asByteArray()).hasSize(32);
  }

  @Test
  void aDryRunCanBeIgnoredAsByAnEndpointThatDoesNotKnowIt() {
    kms.faults().ignoreDryRun(true);
    verify(
        client
            .sign(r ->
                r.keyId(key)
                    .message(SdkBytes.fromByteArray(new byte[32]))
                    .messageType(MessageType.DIGEST)
                    .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                    .dryRun(true))
            .signature());
  }

  @Test
  void aKeyCanBeHeldInAStateThatNothingElseLeadsTo() {
    kms.faults().holdInState("Unavailable");
    assertThat(client.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.UNAVAILABLE);
    assertThatThrownBy(() -> sign(client)).isInstanceOf(KmsInvalidStateException.class);

    kms.faults().holdInState("");
    verify(sign(client));
    assertThatThrownBy(() -> kms.faults().holdInState("Enabled"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeySignsWhileItsPrimaryRegionChanges() {
    kms.faults().holdInState("Updating");
    assertThat(client.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.UPDATING);
    verify(sign(client));
  }

  @Test
  void aFaultOfWhatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> kms.faults().fail("Signe", 1, "KMSInternalException"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kms.faults().fail("Sign", 1, "NoSuchException"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private SdkBytes sign(KmsClient signingClient) {
    return signingClient
        .sign(request ->
            request
                .keyId(key)
                .message(SdkBytes.fromByteArray(new byte[32]))
                .messageType(MessageType.DIGEST)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
        .signature();
  }

  private void verify(SdkBytes signature) {
    client.verify(request ->
        request
            .keyId(key)
            .message(SdkBytes.fromByteArray(new byte[32]))
            .messageType(MessageType.DIGEST)
            .signature(signature)
            .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256));
  }
}
