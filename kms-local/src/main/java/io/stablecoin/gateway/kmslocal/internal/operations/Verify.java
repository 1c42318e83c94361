package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.policies.RequestContext;
import io.stablecoin.gateway.types.Bytes;
import tools.jackson.databind.node.ObjectNode;

/** Checks a signature; one that does not fit is an error. */
record Verify(KeyStore keys) implements Operation {

  private static final int LONGEST_SIGNATURE = 6144;

  @Override
  public RequestContext conditions(Call call) {
    return SigningRequest.conditions(call.input());
  }

  @Override
  public ObjectNode answer(Call call) {
    SigningRequest request = SigningRequest.read(call, keys);
    Bytes signature = call.input().blob("Signature", LONGEST_SIGNATURE);
    if (!request.curve().verifies(request.key().material(), request.hash(), signature)) {
      throw KmsError.INVALID_SIGNATURE.because(
          "The signature does not fit the message and the key.");
    }
    DryRun.endHere(call);
    return Json.object()
        .put("KeyId", request.key().id().arn(call.accountId()))
        .put("SignatureValid", true)
        .put("SigningAlgorithm", request.algorithm());
  }
}
