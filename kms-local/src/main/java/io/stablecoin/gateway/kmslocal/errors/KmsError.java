package io.stablecoin.gateway.kmslocal.errors;

import java.util.Arrays;
import java.util.Optional;

/**
 * The errors of KMS, by their names on the wire.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html">AWS KMS API
 *     reference, common errors</a>
 */
public enum KmsError {
  ACCESS_DENIED("AccessDeniedException", 400),
  ALREADY_EXISTS("AlreadyExistsException", 400),
  DEPENDENCY_TIMEOUT("DependencyTimeoutException", 500),
  DISABLED("DisabledException", 400),
  DRY_RUN("DryRunOperationException", 400),
  EXPIRED_TOKEN("ExpiredTokenException", 400),
  INCOMPLETE_SIGNATURE("IncompleteSignatureException", 400),
  INVALID_ALIAS_NAME("InvalidAliasNameException", 400),
  INVALID_ARN("InvalidArnException", 400),
  INVALID_GRANT_ID("InvalidGrantIdException", 400),
  INVALID_GRANT_TOKEN("InvalidGrantTokenException", 400),
  INVALID_KEY_USAGE("InvalidKeyUsageException", 400),
  INVALID_MARKER("InvalidMarkerException", 400),
  INVALID_REQUEST_SIGNATURE("InvalidSignatureException", 400),
  INVALID_SIGNATURE("KMSInvalidSignatureException", 400),
  INVALID_STATE("KMSInvalidStateException", 400),
  KEY_UNAVAILABLE("KeyUnavailableException", 500),
  KMS_INTERNAL("KMSInternalException", 500),
  LIMIT_EXCEEDED("LimitExceededException", 400),
  MALFORMED_POLICY("MalformedPolicyDocumentException", 400),
  MISSING_CREDENTIALS("MissingAuthenticationTokenException", 403),
  NOT_FOUND("NotFoundException", 400),
  SERIALIZATION("SerializationException", 400),
  TAG("TagException", 400),
  THROTTLING("ThrottlingException", 400),
  UNKNOWN_CLIENT("UnrecognizedClientException", 400),
  UNKNOWN_OPERATION("UnknownOperationException", 400),
  UNSUPPORTED_OPERATION("UnsupportedOperationException", 400),
  VALIDATION("ValidationException", 400);

  private final String wireName;
  private final int httpStatus;

  KmsError(String wireName, int httpStatus) {
    this.wireName = wireName;
    this.httpStatus = httpStatus;
  }

  /** The error as {@code __type} names it: {@code NotFoundException}. */
  public String wireName() {
    return wireName;
  }

  public int httpStatus() {
    return httpStatus;
  }

  /** A refusal for this reason. */
  public KmsFailure because(String message) {
    return new KmsFailure(this, message);
  }

  public static Optional<KmsError> named(String wireName) {
    return Arrays.stream(values()).filter(error -> error.wireName.equals(wireName)).findFirst();
  }
}
