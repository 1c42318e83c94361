package io.stablecoin.gateway.policies;

/** A policy that AWS would take, but whose meaning is not known here: a guess could let one in. */
public final class UnsupportedPolicyException extends RuntimeException {

  UnsupportedPolicyException(String message) {
    super(message);
  }
}
