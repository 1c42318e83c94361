package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Gives the public half of a key pair as SubjectPublicKeyInfo, DER. */
record GetPublicKey(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    Key key = call.in(keys.read()).byIdOrAlias(call.input().text("KeyId"));
    if (!key.spec().isAsymmetric()) {
      throw KmsError.UNSUPPORTED_OPERATION.because(
          "GetPublicKey takes an asymmetric key; this one is " + key.spec());
    }
    States.requireUsable(key, call);
    ObjectNode answer =
        Json.object()
            .put("KeyId", key.id().arn(call.accountId()))
            .put("PublicKey", Json.base64(key.material().publicKey()));
    KeyMetadata.addSpec(answer, key);
    return answer;
  }
}
