package io.stablecoin.gateway.aws;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS gave no answer. The SDK's messages are not repeated, for they hold ARNs. */
record AwsTrouble(Kind kind, String cause) {

  enum Kind {
    ACCESS_DENIED,
    CREDENTIALS_MISSING,
    REGION_MISSING,
    UNREACHABLE,
    REFUSED
  }

  static AwsTrouble of(String service, SdkException failure) {
    if (failure instanceof AwsServiceException answer) {
      String code =
          Optional.ofNullable(answer.awsErrorDetails())
              .map(AwsErrorDetails::errorCode)
              .orElse("status " + answer.statusCode());
      return new AwsTrouble(
          code.startsWith("AccessDenied") ? Kind.ACCESS_DENIED : Kind.REFUSED,
          "%s answered %s.".formatted(service, code));
    }
    // The SDK has no types for these; they are thrown before anything is sent.
    String message = String.valueOf(failure.getMessage());
    if (message.contains("credentials")) {
      return new AwsTrouble(Kind.CREDENTIALS_MISSING, "No AWS credentials were found.");
    }
    if (message.contains("region")) {
      return new AwsTrouble(Kind.REGION_MISSING, "No AWS Region is known.");
    }
    return new AwsTrouble(Kind.UNREACHABLE, service + " could not be reached, or was too slow.");
  }
}
