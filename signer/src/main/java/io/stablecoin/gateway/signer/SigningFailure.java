package io.stablecoin.gateway.signer;

/**
 * The kinds of failure, of which each has one {@link SigningException}. The page on troubleshooting
 * is made of them.
 */
public enum SigningFailure {
  ACCESS_DENIED(
      "access_denied",
      500,
      false,
      "The caller lacks a permission on the key; the message names it.",
      "Allow `kms:Sign`, `kms:GetPublicKey` and `kms:DescribeKey` on the key to the role in "
          + "use, in its IAM policy or in the key's policy."),
  CREDENTIALS_MISSING(
      "credentials_missing",
      500,
      false,
      "No AWS credentials were found.",
      "Give the process a role, or a profile by `AWS_PROFILE`."),
  CREDENTIALS_EXPIRED(
      "credentials_expired",
      500,
      false,
      "The AWS credentials, or the session that they came from, have expired.",
      "Sign in again (`aws sso login`), or restart what renews the session; check the clock."),
  CREDENTIALS_INVALID(
      "credentials_invalid",
      500,
      false,
      "KMS did not accept the AWS credentials.",
      "Check which credentials the process has (`aws sts get-caller-identity`) and that the "
          + "clock is right."),
  KEY_NOT_FOUND(
      "key_not_found",
      500,
      false,
      "There is no such key in this account and Region.",
      "Check `KMS_KEY_ID`; if the key lives in another Region, set `AWS_REGION` to that one."),
  KEY_SPEC_WRONG(
      "key_spec_wrong",
      500,
      false,
      "The key is of another kind than secp256k1: another curve, RSA, symmetric or HMAC.",
      "Use a key with the spec `ECC_SECG_P256K1` and the usage `SIGN_VERIFY`; neither can be "
          + "changed after a key's creation."),
  KEY_USAGE_WRONG(
      "key_usage_wrong",
      500,
      false,
      "The key is made for something else than signing, or does not sign as it was asked to.",
      "Use a key with the spec `ECC_SECG_P256K1` and the usage `SIGN_VERIFY`; neither can be "
          + "changed after a key's creation."),
  KEY_DISABLED(
      "key_disabled",
      500,
      false,
      "The key exists and is switched off.",
      "If that was not meant, an administrator enables it: `aws kms enable-key`."),
  KEY_PENDING_DELETION(
      "key_pending_deletion",
      500,
      false,
      "The key is scheduled for deletion, and what its account holds will be lost.",
      "Cancel it now if that was not meant: `aws kms cancel-key-deletion`, then `aws kms "
          + "enable-key`."),
  KEY_PENDING_IMPORT(
      "key_pending_import",
      500,
      false,
      "The key was made without material, or its material was deleted or has expired.",
      "Import the same material again: `aws kms import-key-material`."),
  KEY_UNAVAILABLE(
      "key_unavailable",
      503,
      true,
      "The store that holds the key's material is out of reach of KMS.",
      "Connect the key store again; `aws kms describe-key` shows the key's state."),
  KEY_NOT_READY(
      "key_not_ready",
      503,
      true,
      "The key is being created or changed.",
      "Wait a minute and try again; `aws kms describe-key` shows its state."),
  THROTTLED(
      "throttled",
      503,
      true,
      "The account sends more requests to KMS than its quota allows, also after all retries.",
      "Lower `KMS_SIGN_RATE`, or have the account's KMS quota raised; a longer timeout changes "
          + "nothing."),
  BUSY(
      "signing_busy",
      503,
      true,
      "The limit of the signer's own rate or concurrency left no turn within `KMS_TIMEOUT`.",
      "Try again later; if it stays so, raise `KMS_SIGN_RATE` as far as the account's quota "
          + "allows."),
  TIMED_OUT(
      "timed_out",
      504,
      true,
      "KMS did not answer within `KMS_TIMEOUT`; a signature may have been made and is lost.",
      "Try again; if it stays so, check the way to KMS and raise `KMS_TIMEOUT`."),
  UNREACHABLE(
      "unreachable",
      503,
      true,
      "There is no connection to KMS, or it broke before the answer came.",
      "Check the network, the Region's name, and `AWS_ENDPOINT_URL_KMS` where it is set."),
  SERVICE_FAILED(
      "service_failed",
      503,
      true,
      "KMS failed inside.",
      "Try again; if it stays so, see the AWS Health Dashboard."),
  CIRCUIT_OPEN(
      "kms_circuit_open",
      503,
      true,
      "KMS failed several times in a row, so nothing is sent to it for some seconds; the "
          + "message says since when and why.",
      "Wait: it is tried again by itself. Follow the remedy of the failure that the message "
          + "names."),
  INTERRUPTED(
      "signing_interrupted",
      503,
      true,
      "The caller was canceled while it waited for its turn or for KMS.",
      "Try again; nothing is kept of a canceled request."),
  NOT_RECORDED(
      "signing_not_recorded",
      503,
      true,
      "The record of the attempt could not be written, so nothing was sent to KMS.",
      "Mend what keeps the records, the database; then try again."),
  CLOSED("signer_closed", 500, false, "The signer was closed before.", "Connect a new signer."),
  ALIAS_MOVED(
      "alias_moved",
      500,
      false,
      "The alias was pointed at another key. The signer keeps the key that it had at its start; "
          + "the next start would take the other one, which is another address.",
      "Point the alias back with `aws kms update-alias`, or name the old key by its ARN until its "
          + "address is empty."),
  REQUEST_REFUSED(
      "request_refused",
      502,
      false,
      "KMS refused the request for a reason that has no name here.",
      "Look up the request id of the message in CloudTrail, which tells why."),
  MALFORMED_ANSWER(
      "malformed_answer",
      502,
      true,
      "The endpoint answered what is no key or no signature.",
      "Check that the endpoint is AWS KMS, or a faithful stand-in."),
  ADDRESS_MISMATCH(
      "address_mismatch",
      502,
      false,
      "The signature, or the key, is not the one of the wallet's address; nothing of it was "
          + "used.",
      "Check that the key behind the signer was not replaced, and that the endpoint signs the "
          + "digest as it is (MessageType DIGEST) instead of hashing it again.");

  private final String code;
  private final int httpStatus;
  private final boolean retryable;
  private final String meaning;
  private final String remedy;

  SigningFailure(String code, int httpStatus, boolean retryable, String meaning, String remedy) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.retryable = retryable;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** Stable, in snake_case. */
  public String code() {
    return code;
  }

  /** What an HTTP server answers that cannot do without the signature. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether the same request can succeed later without anybody's doing. */
  public boolean retryable() {
    return retryable;
  }

  /** What it means in general, a sentence of Markdown. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it in general, a sentence of Markdown. */
  public String remedy() {
    return remedy;
  }
}
