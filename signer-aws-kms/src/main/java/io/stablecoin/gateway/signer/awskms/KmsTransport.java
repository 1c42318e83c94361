package io.stablecoin.gateway.signer.awskms;

/** How requests travel to KMS. */
public enum KmsTransport {
  /** Connections are kept and shared by all threads: for a server. */
  POOLED,
  /** Starts fastest: for a command that makes a few requests and ends. */
  SHORT_LIVED
}
