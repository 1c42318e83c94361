package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the Authorization header of a request says: who sends it, to which Region and service. The
 * signature itself is not verified.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html">AWS Signature
 *     Version 4</a>
 */
record CredentialScope(String accessKeyId, String region) {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 +Credential=([^/, ]+)/[0-9]{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request"
              + ", *SignedHeaders=[^, ]+, *Signature=[0-9a-f]{64}");

  /**
   * Reads the Authorization header; null where the request has none.
   *
   * @param service that the request has to be signed for
   */
  static CredentialScope parse(@Nullable String authorization, String service) {
    if (authorization == null) {
      throw KmsError.MISSING_CREDENTIALS.because("Missing Authentication Token");
    }
    Matcher parts = AUTHORIZATION.matcher(authorization);
    if (!parts.matches()) {
      throw KmsError.INCOMPLETE_SIGNATURE.because(
          "The Authorization header is not one of AWS Signature Version 4.");
    }
    if (!parts.group(3).equals(service)) {
      throw KmsError.INVALID_REQUEST_SIGNATURE.because(
          "Credential should be scoped to correct service: '" + service + "'.");
    }
    return new CredentialScope(parts.group(1), parts.group(2));
  }
}
