package io.stablecoin.gateway.kmslocal.internal.http;

/** What becomes of a request. */
sealed interface Outcome {

  /** An answer of JSON. */
  record Answer(int status, String contentType, String requestId, String body) implements Outcome {}

  /** No answer: the connection is closed, as when the network fails after the work was done. */
  record Lost() implements Outcome {}
}
