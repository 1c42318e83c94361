package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import tools.jackson.databind.node.ObjectNode;

/** Refuses: replicas of multi-Region keys are not part of the local endpoint. */
record ReplicateKey() implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    throw KmsError.UNSUPPORTED_OPERATION.because(
        "The local KMS endpoint makes no replicas of multi-Region keys");
  }
}
