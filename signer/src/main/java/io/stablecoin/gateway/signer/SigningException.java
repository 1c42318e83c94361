package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;

/**
 * Why there is no signature. The family is closed: a {@code switch} over it needs no default.
 *
 * <p>The message is the reason, then the remedy. It holds no key id that could be used, no bytes of
 * a key or of a signature, and no exception of a library below it.
 */
public abstract sealed class SigningException extends RuntimeException {

  private final SigningFailure failure;
  private final String reason;
  private final String remedy;

  private SigningException(SigningFailure failure, String reason, String remedy) {
    super(reason + " " + remedy);
    this.failure = failure;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Of which kind it is. */
  public SigningFailure failure() {
    return failure;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return failure.code();
  }

  /** What went wrong, a sentence. */
  public String reason() {
    return reason;
  }

  /** What to do about it, a sentence. */
  public String remedy() {
    return remedy;
  }

  /** Whether the same request can succeed later without anybody's doing. */
  public boolean retryable() {
    return failure.retryable();
  }

  /** {@code access_denied}: the caller lacks a permission, which the remedy names. */
  public static final class AccessDenied extends SigningException {
    public AccessDenied(String reason, String remedy) {
      super(SigningFailure.ACCESS_DENIED, reason, remedy);
    }
  }

  /** {@code credentials_missing}: no credentials were found. */
  public static final class CredentialsMissing extends SigningException {
    public CredentialsMissing(String reason, String remedy) {
      super(SigningFailure.CREDENTIALS_MISSING, reason, remedy);
    }
  }

  /** {@code credentials_expired}: the credentials were good once. */
  public static final class CredentialsExpired extends SigningException {
    public CredentialsExpired(String reason, String remedy) {
      super(SigningFailure.CREDENTIALS_EXPIRED, reason, remedy);
    }
  }

  /** {@code credentials_invalid}: the credentials are wrong. */
  public static final class CredentialsInvalid extends SigningException {
    public CredentialsInvalid(String reason, String remedy) {
      super(SigningFailure.CREDENTIALS_INVALID, reason, remedy);
    }
  }

  /** {@code key_not_found}: there is no such key in this account and Region. */
  public static final class KeyNotFound extends SigningException {
    public KeyNotFound(String reason, String remedy) {
      super(SigningFailure.KEY_NOT_FOUND, reason, remedy);
    }
  }

  /** {@code key_spec_wrong}: the key is no key on secp256k1. */
  public static final class KeySpecWrong extends SigningException {
    public KeySpecWrong(String reason, String remedy) {
      super(SigningFailure.KEY_SPEC_WRONG, reason, remedy);
    }
  }

  /** {@code key_usage_wrong}: the key does not sign, or not in this way. */
  public static final class KeyUsageWrong extends SigningException {
    public KeyUsageWrong(String reason, String remedy) {
      super(SigningFailure.KEY_USAGE_WRONG, reason, remedy);
    }
  }

  /** {@code key_disabled}: the key exists and is switched off. */
  public static final class KeyDisabled extends SigningException {
    public KeyDisabled(String reason, String remedy) {
      super(SigningFailure.KEY_DISABLED, reason, remedy);
    }
  }

  /** {@code key_pending_deletion}: the key is about to be deleted for ever. */
  public static final class KeyPendingDeletion extends SigningException {
    public KeyPendingDeletion(String reason, String remedy) {
      super(SigningFailure.KEY_PENDING_DELETION, reason, remedy);
    }
  }

  /** {@code key_pending_import}: the key has no material. */
  public static final class KeyPendingImport extends SigningException {
    public KeyPendingImport(String reason, String remedy) {
      super(SigningFailure.KEY_PENDING_IMPORT, reason, remedy);
    }
  }

  /** {@code key_unavailable}: KMS cannot get at the key's material. */
  public static final class KeyUnavailable extends SigningException {
    public KeyUnavailable(String reason, String remedy) {
      super(SigningFailure.KEY_UNAVAILABLE, reason, remedy);
    }
  }

  /** {@code key_not_ready}: the key is being created or changed. */
  public static final class KeyNotReady extends SigningException {
    public KeyNotReady(String reason, String remedy) {
      super(SigningFailure.KEY_NOT_READY, reason, remedy);
    }
  }

  /** {@code throttled}: more requests than the quota allows. */
  public static final class Throttled extends SigningException {
    public Throttled(String reason, String remedy) {
      super(SigningFailure.THROTTLED, reason, remedy);
    }
  }

  /** {@code signing_busy}: the signer's own limits left no turn in time; nothing was sent. */
  public static final class Busy extends SigningException {
    public Busy(String reason, String remedy) {
      super(SigningFailure.BUSY, reason, remedy);
    }
  }

  /** {@code timed_out}: no answer in time; a signature may have been made and is lost. */
  public static final class TimedOut extends SigningException {
    public TimedOut(String reason, String remedy) {
      super(SigningFailure.TIMED_OUT, reason, remedy);
    }
  }

  /** {@code unreachable}: no connection to the service that holds the key. */
  public static final class Unreachable extends SigningException {
    public Unreachable(String reason, String remedy) {
      super(SigningFailure.UNREACHABLE, reason, remedy);
    }
  }

  /** {@code service_failed}: the service that holds the key failed inside. */
  public static final class ServiceFailed extends SigningException {
    public ServiceFailed(String reason, String remedy) {
      super(SigningFailure.SERVICE_FAILED, reason, remedy);
    }
  }

  /** {@code kms_circuit_open}: the service failed in a row, so nothing is sent for now. */
  public static final class CircuitOpen extends SigningException {
    public CircuitOpen(String reason, String remedy) {
      super(SigningFailure.CIRCUIT_OPEN, reason, remedy);
    }
  }

  /** {@code signing_interrupted}: the calling thread was interrupted, and still is. */
  public static final class Interrupted extends SigningException {
    public Interrupted(String reason) {
      super(SigningFailure.INTERRUPTED, reason, "Try again.");
    }
  }

  /** {@code signing_not_recorded}: the attempt could not be recorded, so nothing was sent. */
  public static final class NotRecorded extends SigningException {
    public NotRecorded(String reason, String remedy) {
      super(SigningFailure.NOT_RECORDED, reason, remedy);
    }
  }

  /** {@code signer_closed}: the signer was closed. */
  public static final class Closed extends SigningException {
    public Closed() {
      super(SigningFailure.CLOSED, "The signer was closed.", "Connect a new signer.");
    }
  }

  /** {@code alias_moved}: the alias names another key than the one that signs. */
  public static final class AliasMoved extends SigningException {
    public AliasMoved(String reason, String remedy) {
      super(SigningFailure.ALIAS_MOVED, reason, remedy);
    }
  }

  /** {@code request_refused}: refused for a reason that has no name here. */
  public static final class RequestRefused extends SigningException {
    public RequestRefused(String reason, String remedy) {
      super(SigningFailure.REQUEST_REFUSED, reason, remedy);
    }
  }

  /** {@code malformed_answer}: the service answered what is no key or no signature. */
  public static final class MalformedAnswer extends SigningException {
    public MalformedAnswer(String reason) {
      super(
          SigningFailure.MALFORMED_ANSWER,
          reason,
          "Check that the endpoint is AWS KMS, or a faithful stand-in.");
    }
  }

  /** {@code address_mismatch}: the signature or the key is not that of the address. */
  public static final class AddressMismatch extends SigningException {
    /** A signature that is not by the key of this address. */
    public AddressMismatch(Address expected) {
      this(
          "The signature does not recover to " + expected + ", so it was thrown away.",
          "Check that the key behind the signer was not replaced, and that the endpoint signs the"
              + " digest as it is (MessageType DIGEST) instead of hashing it again.");
    }

    public AddressMismatch(String reason, String remedy) {
      super(SigningFailure.ADDRESS_MISMATCH, reason, remedy);
    }
  }
}
