package io.stablecoin.gateway.policies;

/** What one policy says to a request. */
public enum Verdict {
  /** Nothing: no statement is about the request. */
  SILENT,
  /** Allowed to the caller's account, whose identity policies decide about the caller. */
  ALLOWED_TO_ACCOUNT,
  ALLOWED,
  /** Denied, whatever another policy says. */
  DENIED
}
