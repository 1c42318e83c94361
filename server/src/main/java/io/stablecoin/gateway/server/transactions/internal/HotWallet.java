package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A configured key. It is connected when it is first needed, so that the gateway takes money while
 * the key is out of reach; its address is known from the database once it was seen.
 */
final class HotWallet {

  /** Nobody waits for a key that was out of reach just now. */
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String keyReference;
  private final SignerConnector connector;
  private final HotWalletRows rows;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Address address;
  private volatile @Nullable Signer signer;
  private volatile @Nullable SigningException failure;
  private Instant failedAt = Instant.EPOCH;

  HotWallet(
      String keyReference, SignerConnector connector, HotWalletRows rows, InstantSource clock) {
    this.keyReference = keyReference;
    this.connector = connector;
    this.rows = rows;
    this.clock = clock;
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
   */
  Address address() {
    Optional<Address> known = knownAddress();
    return known.isPresent() ? known.get() : signer().address();
  }

  /**
   * The key, connected.
   *
   * @throws SigningException while the key is out of reach
   * @throws LanePausedException when it has another address than it had
   */
  Signer signer() {
    Signer connected = signer;
    return connected != null ? connected : connect();
  }

  private Signer connect() {
    lock.lock();
    try {
      Signer connected = signer;
      if (connected == null) {
        throwRecentFailure();
        connected = pinned(connector.connect(keyReference));
        signer = connected;
        failure = null;
      }
      return connected;
    } catch (SigningException e) {
      failure = e;
      failedAt = clock.instant();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void throwRecentFailure() {
    SigningException recent = failure;
    if (recent != null && clock.instant().isBefore(failedAt.plus(REST_AFTER_FAILURE))) {
      throw recent;
    }
  }

  private Signer pinned(Signer connected) {
    Address pinned = rows.pin(keyReference, connected.address());
    if (!pinned.equals(connected.address())) {
      throw new LanePausedException(
          PauseReason.WALLET_CHANGED,
          "The key configured for wallet %s is now that of %s. Configure the former key again."
              .formatted(pinned, connected.address()));
    }
    address = pinned;
    return connected;
  }

  /** Why the key is out of reach. */
  Optional<String> trouble() {
    return Optional.ofNullable(failure).map(e -> e.code() + ": " + e.getMessage());
  }

  void close() {
    if (signer instanceof KmsSigner kms) {
      kms.close();
    }
  }
}
