package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.KeyGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Gives random bytes. */
record GenerateRandom() implements Operation {

  private static final int MOST_BYTES = 1024;

  @Override
  public ObjectNode answer(Call call) {
    int size = call.input().number("NumberOfBytes", 1, MOST_BYTES);
    return Json.object().put("Plaintext", Json.base64(KeyGenerator.random(size)));
  }
}
