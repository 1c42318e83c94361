package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;

/**
 * Why there is no signature. The family is closed: a {@code switch} over it needs no default.
 *
 * <p>The message is the reason, then the remedy. It holds no key id that could be used, no bytes of
 * a key or of a signature, and no exception of a library below it.
 */
public abstract sealed class SigningException extends RuntimeException {

  private final String code;
  private final String reason;
  private final String remedy;
  private final boolean retryable;

  private SigningException(String code, boolean retryable, String reason, String remedy) {
    super(reason + " " + remedy);
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
    this.retryable = retryable;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return code;
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
    return retryable;
  }

  /** {@code access_denied}: the caller lacks a permission, which the remedy names. */
  public static final class AccessDenied extends SigningException {
    public AccessDenied(String reason, String remedy) {
      super("access_denied", false, reason, remedy);
    }
  }

  /** {@code credentials_invalid}: no credentials were found, or they are wrong or expired. */
  public static final class CredentialsInvalid extends SigningException {
    public CredentialsInvalid(String reason, String remedy) {
      super("credentials_invalid", false, reason, remedy);
    }
  }

  /** {@code key_not_found}: there is no such key in this account and Region. */
  public static final class KeyNotFound extends SigningException {
    public KeyNotFound(String reason, String remedy) {
      super("key_not_found", false, reason, remedy);
    }
  }

  /** {@code key_unsuitable}: the key has another curve or another use than signing. */
  public static final class KeyUnsuitable extends SigningException {
    public KeyUnsuitable(String reason, String remedy) {
      super("key_unsuitable", false, reason, remedy);
    }
  }

  /** {@code key_disabled}: the key exists and is switched off. */
  public static final class KeyDisabled extends SigningException {
    public KeyDisabled(String reason, String remedy) {
      super("key_disabled", false, reason, remedy);
    }
  }

  /** {@code key_pending_deletion}: the key is about to be deleted for ever. */
  public static final class KeyPendingDeletion extends SigningException {
    public KeyPendingDeletion(String reason, String remedy) {
      super("key_pending_deletion", false, reason, remedy);
    }
  }

  /** {@code key_not_ready}: the key is being created or changed. */
  public static final class KeyNotReady extends SigningException {
    public KeyNotReady(String reason, String remedy) {
      super("key_not_ready", true, reason, remedy);
    }
  }

  /** {@code throttled}: more requests than the quota allows. */
  public static final class Throttled extends SigningException {
    public Throttled(String reason, String remedy) {
      super("throttled", true, reason, remedy);
    }
  }

  /** {@code timed_out}: no answer in time; a signature may have been made and is lost. */
  public static final class TimedOut extends SigningException {
    public TimedOut(String reason, String remedy) {
      super("timed_out", true, reason, remedy);
    }
  }

  /** {@code unreachable}: no connection to the service that holds the key. */
  public static final class Unreachable extends SigningException {
    public Unreachable(String reason, String remedy) {
      super("unreachable", true, reason, remedy);
    }
  }

  /** {@code service_failed}: the service that holds the key failed inside. */
  public static final class ServiceFailed extends SigningException {
    public ServiceFailed(String reason, String remedy) {
      super("service_failed", true, reason, remedy);
    }
  }

  /** {@code request_refused}: refused for a reason that has no name here. */
  public static final class RequestRefused extends SigningException {
    public RequestRefused(String reason, String remedy) {
      super("request_refused", false, reason, remedy);
    }
  }

  /** {@code malformed_answer}: the service answered what is no key or no signature. */
  public static final class MalformedAnswer extends SigningException {
    public MalformedAnswer(String reason) {
      super(
          "malformed_answer",
          true,
          reason,
          "Check that the endpoint is AWS KMS, or a faithful stand-in.");
    }
  }

  /** {@code address_mismatch}: the signature is not of the digest, or not by the key. */
  public static final class AddressMismatch extends SigningException {
    public AddressMismatch(Address expected) {
      super(
          "address_mismatch",
          false,
          "The signature does not recover to " + expected + ", so it was thrown away.",
          "Check that the key behind the signer was not replaced, and that the endpoint signs the"
              + " digest as it is (MessageType DIGEST) instead of hashing it again.");
    }
  }
}
