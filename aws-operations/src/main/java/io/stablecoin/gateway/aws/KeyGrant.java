package io.stablecoin.gateway.aws;

import java.util.List;
import java.util.Optional;

/**
 * A permission on a key that stands outside of its policy.
 *
 * @param grantee an ARN, or the name of an AWS service
 * @param operations {@code Sign}, {@code GetPublicKey} …
 * @param constrained whether it is bound to an encryption context, which only symmetric keys have
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/grants.html">AWS KMS
 *     developer guide, grants</a>
 */
public record KeyGrant(
    String id,
    Optional<String> name,
    String grantee,
    List<String> operations,
    boolean constrained) {

  public KeyGrant {
    operations = List.copyOf(operations);
  }
}
