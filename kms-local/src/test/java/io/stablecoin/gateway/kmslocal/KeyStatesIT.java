package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

class KeyStatesIT {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00.250Z"));
  private LocalKms kms;
  private KmsClient client;
  private String key;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory(), clock);
    client = Clients.withoutRetries(kms);
    key = new Keys(client).wallet();
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aNewKeyIsEnabled() {
    assertThat(metadata().keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(metadata().enabled()).isTrue();
    assertThat(metadata().creationDate()).isEqualTo(clock.instant());
    assertThat(metadata().deletionDate()).isNull();
  }

  @Test
  void aDisabledKeyIsNotUsed() {
    client.disableKey(request -> request.keyId(key));

    assertThat(metadata().keyState()).isEqualTo(KeyState.DISABLED);
    assertThat(metadata().enabled()).isFalse();
    for (ThrowingCallable use : uses()) {
      assertThatThrownBy(use)
          .isInstanceOf(DisabledException.class)
          .hasMessageContaining("key/" + key + " is disabled.");
    }
  }

  @Test
  void aDisabledKeyIsUsedAgainOnceItIsEnabled() {
    client.disableKey(request -> request.keyId(key));
    client.enableKey(request -> request.keyId(key));

    assertThat(metadata().keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(sign()).isNotNull();
  }

  @Test
  void aScheduledDeletionTellsItsDate() {
    ScheduleKeyDeletionResponse answer =
        client.scheduleKeyDeletion(request -> request.keyId(key).pendingWindowInDays(7));

    assertThat(answer.keyId()).isEqualTo(metadata().arn());
    assertThat(answer.keyState()).isEqualTo(KeyState.PENDING_DELETION);
    assertThat(answer.pendingWindowInDays()).isEqualTo(7);
    assertThat(answer.deletionDate()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(metadata().deletionDate()).isEqualTo(answer.deletionDate());
  }

  @Test
  void aDeletionWaits30DaysUnlessToldOtherwise() {
    assertThat(client.scheduleKeyDeletion(request -> request.keyId(key)).pendingWindowInDays())
        .isEqualTo(30);
  }

  @Test
  void aDeletionWaits7To30Days() {
    for (int days : List.of(0, 6, 31)) {
      assertThatThrownBy(() ->
              client.scheduleKeyDeletion(request -> request.keyId(key).pendingWindowInDays(days)))
          .isInstanceOfSatisfying(
              KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
    }
  }

  @Test
  void aKeyPendingDeletionIsNeitherUsedNorChanged() {
    String other = new Keys(client).wallet();
    client.createAlias(request -> request.aliasName("alias/wallet").targetKeyId(other));
    client.scheduleKeyDeletion(request -> request.keyId(key));

    for (ThrowingCallable use : uses()) {
      assertThatThrownBy(use).isInstanceOf(KmsInvalidStateException.class);
    }
    List<ThrowingCallable> changes =
        List.of(
            () -> client.enableKey(request -> request.keyId(key)),
            () -> client.disableKey(request -> request.keyId(key)),
            () -> client.scheduleKeyDeletion(request -> request.keyId(key)),
            () -> client.tagResource(request -> request.keyId(key).tags(Keys.tag("a", "b"))),
            () -> client.createAlias(request -> request.aliasName("alias/b").targetKeyId(key)),
            () ->
                client.updateAlias(request -> request.aliasName("alias/wallet").targetKeyId(key)));
    for (ThrowingCallable change : changes) {
      assertThatThrownBy(change).isInstanceOf(KmsInvalidStateException.class);
    }
  }

  @Test
  void aKeyWhoseDeletionIsCanceledIsDisabled() {
    client.scheduleKeyDeletion(request -> request.keyId(key));

    assertThat(client.cancelKeyDeletion(request -> request.keyId(key)).keyId())
        .isEqualTo(metadata().arn());
    assertThat(metadata().keyState()).isEqualTo(KeyState.DISABLED);
    assertThat(metadata().deletionDate()).isNull();
  }

  @Test
  void aDeletionThatIsNotPendingIsNotCanceled() {
    assertThatThrownBy(() -> client.cancelKeyDeletion(request -> request.keyId(key)))
        .isInstanceOf(KmsInvalidStateException.class);
  }

  @Test
  void aKeyAndItsAliasesAreGoneAfterTheWaitingPeriod() {
    client.createAlias(request -> request.aliasName("alias/wallet").targetKeyId(key));
    client.scheduleKeyDeletion(request -> request.keyId(key).pendingWindowInDays(7));

    clock.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(metadata().keyState()).isEqualTo(KeyState.PENDING_DELETION);

    clock.advance(Duration.ofMillis(1));
    assertThatThrownBy(this::metadata).isInstanceOf(NotFoundException.class);
    assertThat(client.listAliases().aliases()).isEmpty();
  }

  @Test
  void aKeyThatIsStillBeingCreatedIsNotUsed() {
    kms.faults().keepCreating(Duration.ofSeconds(2));
    key = new Keys(client).wallet();

    assertThat(metadata().keyState()).isEqualTo(KeyState.CREATING);
    for (ThrowingCallable use : uses()) {
      assertThatThrownBy(use).isInstanceOf(KmsInvalidStateException.class);
    }

    clock.advance(Duration.ofSeconds(2));
    assertThat(metadata().keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(sign()).isNotNull();
  }

  private List<ThrowingCallable> uses() {
    return List.of(
        this::sign,
        () -> client.getPublicKey(request -> request.keyId(key)),
        () ->
            client.verify(request ->
                request
                    .keyId(key)
                    .message(SdkBytes.fromUtf8String("message"))
                    .signature(SdkBytes.fromUtf8String("signature"))
                    .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)));
  }

  private SdkBytes sign() {
    return client
        .sign(request ->
            request
                .keyId(key)
                .message(SdkBytes.fromByteArray(new byte[32]))
                .messageType(MessageType.DIGEST)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
        .signature();
  }

  private KeyMetadata metadata() {
    return client.describeKey(request -> request.keyId(key)).keyMetadata();
  }
}
