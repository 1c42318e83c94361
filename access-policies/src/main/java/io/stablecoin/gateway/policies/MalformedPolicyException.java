package io.stablecoin.gateway.policies;

/** A document that AWS would not take as a policy; the message says what is wrong with it. */
public final class MalformedPolicyException extends RuntimeException {

  MalformedPolicyException(String message) {
    super(message);
  }
}
