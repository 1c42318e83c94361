package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs with one key of AWS KMS, for many threads at once.
 *
 * <pre>{@code
 * try (KmsSigner kms = KmsSigner.fromEnvironment(System.getenv())) {
 *   System.out.println(kms.healthCheck());
 *   System.out.println("Wallet address: " + kms.address());
 *   SignedTransaction signed = kms.signTransaction(transaction);
 *   Signature agreed = kms.signMessage("I agree");
 * }
 * }</pre>
 *
 * <p>What an alias meant at the start stays: the key's ARN and public key are read once, and each
 * signature is one request to that ARN. Each signature is proved to be of its digest and by that
 * key before it is handed out.
 *
 * <p>Requests wait in line for a turn within {@link SignRate}, and fail at once while KMS is down.
 */
public final class KmsSigner implements Signer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KmsSigner.class);

  private final KmsKey key;
  private final PinnedKey pinned;
  private final Announcer announcer;
  private final Journal journal;
  private final Turnstile turnstile;
  private final Circuit circuit;
  private volatile boolean closed;

  KmsSigner(
      KmsKey key,
      PinnedKey pinned,
      Announcer announcer,
      Journal journal,
      Turnstile turnstile,
      Circuit circuit) {
    this.key = key;
    this.pinned = pinned;
    this.announcer = announcer;
    this.journal = journal;
    this.turnstile = turnstile;
    this.circuit = circuit;
  }

  /**
   * Connects to the one key that {@code KMS_KEY_ID} names, as {@link KmsEnvironment} reads it.
   *
   * @throws InvalidValueException as {@link KmsEnvironment} and {@link KmsRegion} say, and with
   *     code {@code kms_key_id_several}
   * @throws SigningException where the key cannot be read or cannot sign
   */
  public static KmsSigner fromEnvironment(Map<String, String> variables) {
    KmsEnvironment environment = KmsEnvironment.read(variables, KmsTransport.POOLED);
    return of(environment.onlyKey(), environment.settings())
        .rate(SignRate.perSecond(environment.signRate()))
        .connect();
  }

  /**
   * Connects with a rate of its own, and nobody watching.
   *
   * @throws InvalidValueException as {@link KmsRegion} says
   * @throws SigningException where the key cannot be read or cannot sign
   */
  public static KmsSigner connect(KmsKeyId id, KmsSettings settings) {
    return of(id, settings).connect();
  }

  /** A signer to be connected. */
  public static KmsSignerBuilder of(KmsKeyId id, KmsSettings settings) {
    return new KmsSignerBuilder(id, settings);
  }

  /** The ARN of the key that signs; no alias. */
  public String keyArn() {
    return key.id();
  }

  /** When KMS made the key. */
  public Instant created() {
    return pinned.created();
  }

  @Override
  public PublicKey publicKey() {
    return pinned.publicKey();
  }

  @Override
  public Signature sign(SigningRequest request) {
    SigningCourse course = new SigningCourse(request.operation(), pinned.label());
    try {
      Signature signature = inTurn(request, course);
      tell(course.measure(SigningMeasurement.SIGNED));
      return signature;
    } catch (SigningException e) {
      tell(course.measure(e.code()));
      throw e;
    }
  }

  private Signature inTurn(SigningRequest request, SigningCourse course) {
    return turnstile.pass(
        circuit::requireNotOpen,
        waited -> {
          course.waited(waited);
          requireOpen();
          return circuit.call(() -> recorded(request, course));
        });
  }

  private Signature recorded(SigningRequest request, SigningCourse course) {
    return journal.sign(request, course.sent(), () -> proved(request, course));
  }

  private Signature proved(SigningRequest request, SigningCourse course) {
    Bytes der = key.sign(request.digest(), course.sent());
    // The request id is what joins a signature to its event in CloudTrail, which has no digest.
    log.info(
        "KMS signed {} for {} ({}), request id {}",
        request.digest(),
        address(),
        request.purpose().map(SigningPurpose::id).orElse("no purpose given"),
        course.sent().requestId().orElse("unknown"));
    return Signature.fromDer(der, request.digest(), publicKey());
  }

  private void tell(SigningMeasurement measurement) {
    announcer.tell(observer -> observer.measured(measurement));
  }

  /**
   * Asks KMS whether the key still is what it was and would sign, and whether its alias still names
   * it; within 5 seconds and without a signature.
   */
  public KmsHealth healthCheck() {
    requireOpen();
    KmsHealth health = KmsHealth.of(key, pinned, journal);
    for (KmsCheck check : health.checks()) {
      announcer.tell(
          observer -> observer.checked(pinned.label(), check.name(), check.code().orElse("ok")));
    }
    return health;
  }

  private void requireOpen() {
    if (closed) {
      throw new SigningException.Closed();
    }
  }

  /** Ends the connections; who signs at the moment fails. */
  @Override
  public void close() {
    closed = true;
    key.client().close();
  }
}
