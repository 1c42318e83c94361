package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Names the failures of KMS by their error codes. The SDK's own messages are not repeated, for they
 * hold ARNs; the request id finds them in CloudTrail.
 *
 * @param key the key as it may stand in a message
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html">Errors of
 *     AWS KMS</a>
 */
public record KmsFailures(String key, String region) {

  /**
   * Names a failure; a state that forbids the operation needs {@link KmsKeyState} to be told apart.
   *
   * @param operation the operation of KMS that failed: {@code Sign}
   */
  public SigningException name(String operation, SdkException failure) {
    return switch (failure) {
      case AbortedException canceled -> interrupted(operation);
      case ApiCallTimeoutException late -> timedOut(operation);
      case ApiCallAttemptTimeoutException late -> timedOut(operation);
      case AwsServiceException answer -> answered(operation, answer);
      default -> unanswered(operation, failure);
    };
  }

  private SigningException answered(String operation, AwsServiceException answer) {
    String code = code(answer);
    String id = requestId(answer);
    if (answer.isThrottlingException()) {
      return new SigningException.Throttled(
          "KMS throttled %s in %s%s.".formatted(operation, region, id),
          "Send fewer requests at a time, or have the account's KMS quota raised; a longer timeout"
              + " changes nothing.");
    }
    return switch (code) {
      case "AccessDeniedException" -> accessDenied(operation, id);
      case "NotFoundException" -> keyNotFound(id);
      case "DisabledException" -> KmsKeyState.disabled(key);
      case "KMSInvalidStateException" -> KmsKeyState.notReady(key);
      case "KeyUnavailableException" -> KmsKeyState.unavailable(key);
      case "InvalidKeyUsageException", "UnsupportedOperationException" ->
          new SigningException.KeyUsageWrong(
              "The key %s does not support %s as an Ethereum key must%s."
                  .formatted(key, operation, id),
              KmsKeySpec.REMEDY);
      case "UnrecognizedClientException",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException" ->
          credentialsInvalid(code, id);
      case "ExpiredToken", "ExpiredTokenException" -> credentialsExpired();
      default ->
          answer.statusCode() >= 500 ? failed(operation, code, id) : refused(operation, code, id);
    };
  }

  private SigningException unanswered(String operation, SdkException failure) {
    // A virtual thread that is interrupted has its connection closed, whatever the SDK makes of it.
    if (Thread.currentThread().isInterrupted()) {
      return interrupted(operation);
    }
    if (causes(failure).anyMatch(SocketTimeoutException.class::isInstance)) {
      return timedOut(operation);
    }
    // The SDK has no types for these; they are thrown before anything is sent.
    if (says(failure, "expired")) {
      return credentialsExpired();
    }
    if (says(failure, "credentials")) {
      return credentialsMissing();
    }
    return new SigningException.Unreachable(
        "KMS in %s could not be reached for %s.".formatted(region, operation),
        "Check the network, the Region's name, and AWS_ENDPOINT_URL_KMS where it is set.");
  }

  SigningException timedOut(String operation) {
    return new SigningException.TimedOut(
        "KMS in %s did not answer %s in time.".formatted(region, operation),
        "Try again; if it stays so, check the way to KMS and raise KMS_TIMEOUT.");
  }

  private SigningException accessDenied(String operation, String id) {
    return new SigningException.AccessDenied(
        "The permission kms:%s on the key %s is missing%s.".formatted(operation, key, id),
        "Allow kms:%s to the role in use, in its IAM policy or in the key's policy."
            .formatted(operation));
  }

  private SigningException keyNotFound(String id) {
    return new SigningException.KeyNotFound(
        "There is no key %s in %s for this account%s.".formatted(key, region, id),
        "Check KMS_KEY_ID; if the key lives in another Region than %s, set AWS_REGION to that one."
            .formatted(region));
  }

  private static SigningException credentialsMissing() {
    return new SigningException.CredentialsMissing(
        "No AWS credentials were found.", "Give the process a role, or a profile by AWS_PROFILE.");
  }

  private static SigningException credentialsExpired() {
    return new SigningException.CredentialsExpired(
        "The AWS credentials, or the session that they came from, have expired.",
        "Sign in again (aws sso login), or restart what renews the session; check the clock.");
  }

  private static SigningException credentialsInvalid(String code, String id) {
    return new SigningException.CredentialsInvalid(
        "KMS did not accept the AWS credentials (%s%s).".formatted(code, id),
        "Check which credentials the process has (aws sts get-caller-identity) and that the clock"
            + " is right.");
  }

  private static SigningException failed(String operation, String code, String id) {
    return new SigningException.ServiceFailed(
        "KMS failed in %s (%s%s).".formatted(operation, code, id),
        "Try again; if it stays so, see the AWS Health Dashboard.");
  }

  private static SigningException refused(String operation, String code, String id) {
    return new SigningException.RequestRefused(
        "KMS refused %s (%s%s).".formatted(operation, code, id),
        "Look up the request in CloudTrail, which tells why.");
  }

  private static String code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .orElse("status " + answer.statusCode());
  }

  private static String requestId(AwsServiceException answer) {
    return answer.requestId() == null ? "" : ", request id " + answer.requestId();
  }

  /** The SDK clears the flag of the thread in some places. */
  private static SigningException interrupted(String operation) {
    Thread.currentThread().interrupt();
    return new SigningException.Interrupted(
        "The caller was canceled while KMS worked on %s.".formatted(operation));
  }

  private static boolean says(SdkException failure, String word) {
    return String.valueOf(failure.getMessage()).contains(word);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
