package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;

/**
 * A request without a signature that is not on record: somebody tried.
 *
 * @param code the error that KMS answered
 */
record Stranger(String key, String principal, String sourceAddress, String code) {

  static Stranger of(SigningEvent event, String key) {
    return new Stranger(
        key, event.principal().name(), event.sourceAddress(), event.errorCode().orElse("none"));
  }
}
