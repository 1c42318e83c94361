package io.stablecoin.gateway.kmslocal.internal.operations;

/** Whether a message is hashed by KMS or was hashed by the client. */
enum MessageType {
  RAW,
  DIGEST
}
