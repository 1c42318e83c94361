package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.policies.RequestContext;
import io.stablecoin.gateway.types.Bytes;
import tools.jackson.databind.node.ObjectNode;

/** Signs a digest, or the SHA-256 hash of a message. */
public record Sign(KeyStore keys, FaultPlan faults) implements Operation {

  /** Of a multi-Region key whose primary Region changes: cryptographic operations go on. */
  private static final String UPDATING = "Updating";

  @Override
  public RequestContext conditions(Call call) {
    return SigningRequest.conditions(call.input());
  }

  @Override
  public ObjectNode answer(Call call) {
    SigningRequest request = SigningRequest.read(call, keys);
    faults
        .heldState()
        .filter(state -> !state.equals(UPDATING))
        .ifPresent(state -> refuse(request, call, state));
    if (!faults.ignoresDryRun()) {
      DryRun.endHere(call);
    }
    Bytes signature = faults.signsGarbage() ? request.hash() : sign(request);
    return Json.object()
        .put("KeyId", request.key().id().arn(call.accountId()))
        .put("Signature", Json.base64(signature))
        .put("SigningAlgorithm", request.algorithm());
  }

  private static void refuse(SigningRequest request, Call call, String state) {
    throw KmsError.INVALID_STATE.because(
        request.key().id().arn(call.accountId()) + " is in the state " + state + ".");
  }

  private Bytes sign(SigningRequest request) {
    Bytes hash = faults.signsWrongly() ? Sha256.of(request.hash()) : request.hash();
    return request.curve().sign(request.key().material(), hash);
  }
}
