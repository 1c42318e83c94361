package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.SigningKeys;
import io.stablecoin.gateway.server.signing.WatchedKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A configured key. It is connected when it is first needed, so that the gateway takes money while
 * the key is out of reach; its address is known from the database once it was seen.
 */
final class HotWallet implements WatchedKey {

  /** Nobody waits for a key that was out of reach just now. */
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String keyReference;
  private final SigningKeys keys;
  private final HotWalletRows rows;
  private final InstantSource clock;
  private final List<HotWallet> before;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Address address;
  private volatile @Nullable KmsSigner signer;
  private @Nullable SigningException failure;
  private Instant failedAt = Instant.EPOCH;

  /**
   * @param before the wallets that stand before this one in the configuration
   */
  HotWallet(
      String keyReference,
      SigningKeys keys,
      HotWalletRows rows,
      InstantSource clock,
      List<HotWallet> before) {
    this.keyReference = keyReference;
    this.keys = keys;
    this.rows = rows;
    this.clock = clock;
    this.before = List.copyOf(before);
  }

  /** The address, without asking the key. */
  Optional<Address> knownAddress() {
    Address known = address;
    if (known == null) {
      known = rows.find(keyReference).orElse(null);
      address = known;
    }
    return Optional.ofNullable(known);
  }

  /**
   * The address, from the key where it is not known.
   *
   * @throws SigningException while the key is out of reach
   * @throws LanePausedException when the key has another address than it had, or that of a key
   *     configured before it
   */
  Address address() {
    Address found = knownAddress().orElseGet(() -> signer().address());
    if (isRepeated(found)) {
      throw new LanePausedException(
          PauseReason.WALLET_REPEATED,
          "Two configured keys are the same one, that of wallet %s.".formatted(found),
          "Remove one of them from KMS_KEY_ID.");
    }
    return found;
  }

  /** Two references to one key, an alias and an ARN, would be two workers of one lane. */
  private boolean isRepeated(Address found) {
    return before.stream().anyMatch(other -> other.knownAddress().equals(Optional.of(found)));
  }

  /**
   * The key, connected.
   *
   * @throws SigningException while the key is out of reach
   * @throws LanePausedException when it has another address than it had
   */
  KmsSigner signer() {
    KmsSigner connected = signer;
    return connected != null ? connected : connect();
  }

  private KmsSigner connect() {
    lock.lock();
    try {
      KmsSigner connected = signer;
      if (connected != null) {
        return connected;
      }
      throwRecentFailure();
      return connectNow();
    } finally {
      lock.unlock();
    }
  }

  private KmsSigner connectNow() {
    try {
      KmsSigner connected = pinned(reached());
      signer = connected;
      failure = null;
      return connected;
    } catch (SigningException e) {
      failure = e;
      failedAt = clock.instant();
      throw e;
    }
  }

  private void throwRecentFailure() {
    SigningException recent = failure;
    if (recent != null && clock.instant().isBefore(failedAt.plus(REST_AFTER_FAILURE))) {
      throw recent;
    }
  }

  /** Settings without which no key can be found are trouble with the key, as any other. */
  private KmsSigner reached() {
    try {
      return keys.connect(new KmsKeyId(keyReference));
    } catch (InvalidValueException e) {
      throw new SigningException.RequestRefused(
          "The settings do not lead to the key (%s).".formatted(e.code()),
          String.valueOf(e.getMessage()));
    }
  }

  private KmsSigner pinned(KmsSigner connected) {
    try {
      pin(connected);
      return connected;
    } catch (RuntimeException e) {
      connected.close();
      throw e;
    }
  }

  private void pin(KmsSigner connected) {
    Address pinned = rows.pin(keyReference, connected.address());
    if (!pinned.equals(connected.address())) {
      throw new LanePausedException(
          PauseReason.WALLET_CHANGED,
          "The key configured for wallet %s is now that of %s."
              .formatted(pinned, connected.address()),
          "Configure the former key again.");
    }
    address = pinned;
  }

  @Override
  public String name() {
    return new KmsKeyId(keyReference).label();
  }

  @Override
  public KeyReport check() {
    try {
      Address known = address();
      return KeyReport.of(name(), known, signer().healthCheck());
    } catch (SigningException e) {
      return KeyReport.of(name(), knownAddress(), e);
    } catch (LanePausedException e) {
      return KeyReport.of(name(), knownAddress(), e.finding());
    }
  }

  void close() {
    KmsSigner connected = signer;
    if (connected != null) {
      connected.close();
    }
  }
}
