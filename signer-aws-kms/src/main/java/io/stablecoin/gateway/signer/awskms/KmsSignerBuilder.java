package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** A signer to be connected. What is not said is left out: nobody watches, nothing is recorded. */
public final class KmsSignerBuilder {

  private final KmsKeyId name;
  private final KmsSettings settings;
  private SignRate rate = SignRate.perSecond(SignRate.DEFAULT_PER_SECOND);
  private SigningObserver observer = SigningObserver.NONE;
  private SigningRecorder recorder = SigningRecorder.NONE;
  private Clock clock = Clock.systemUTC();
  private Optional<Address> expected = Optional.empty();

  KmsSignerBuilder(KmsKeyId name, KmsSettings settings) {
    this.name = name;
    this.settings = settings;
  }

  /** The rate, which all signers of an account and Region share; else one of its own. */
  public KmsSignerBuilder rate(SignRate shared) {
    rate = shared;
    return this;
  }

  /** Who hears what happens. */
  public KmsSignerBuilder observer(SigningObserver who) {
    observer = who;
    return this;
  }

  /** Who keeps a record of each attempt. */
  public KmsSignerBuilder recorder(SigningRecorder who) {
    recorder = who;
    return this;
  }

  /** The clock of records and of the circuit; else that of the machine. */
  public KmsSignerBuilder clock(Clock other) {
    clock = other;
    return this;
  }

  /** Refuses a key of another address, as an alias names one that was pointed elsewhere. */
  public KmsSignerBuilder expecting(Address address) {
    expected = Optional.of(address);
    return this;
  }

  /**
   * Reads the key and checks that it is an Ethereum key that can sign.
   *
   * @throws InvalidValueException as {@link KmsRegion} says
   * @throws SigningException where the key cannot be read, cannot sign or is not the expected one
   */
  public KmsSigner connect() {
    KmsKey named = KmsKey.open(name, settings);
    try {
      return pinned(named);
    } catch (RuntimeException e) {
      named.client().close();
      throw e;
    }
  }

  private KmsSigner pinned(KmsKey named) {
    KeyMetadata metadata = named.describeUsable();
    KmsKey key = named.named(metadata.arn());
    PinnedKey pinned =
        new PinnedKey(name, new KmsKeyId(metadata.arn()), key.publicKey(), metadata.creationDate());
    requireExpected(pinned);
    Announcer announcer = new Announcer(observer);
    String label = pinned.label();
    announcer.tell(who -> who.connected(observed(pinned)));
    return new KmsSigner(
        key,
        pinned,
        announcer,
        new Journal(recorder, clock, label),
        new Turnstile(KmsClients.SIGNATURES_AT_ONCE, rate, settings.timeout()),
        new Circuit(
            key.failures().region(),
            clock,
            state -> announcer.tell(who -> who.circuitChanged(label, state))));
  }

  private static ObservedKey observed(PinnedKey pinned) {
    return new ObservedKey(pinned.label(), pinned.publicKey().address(), pinned.created());
  }

  private void requireExpected(PinnedKey pinned) {
    Address found = pinned.publicKey().address();
    if (expected.isPresent() && !expected.get().equals(found)) {
      throw new SigningException.AddressMismatch(
          "%s now is the key of %s, not of %s.".formatted(name, found, expected.get()),
          "Name the key of %s: by its ARN, or by an alias that is pointed at it."
              .formatted(expected.get()));
    }
  }
}
