package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.KeyGenerator;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Gives random bytes. */
record GenerateRandom() implements Operation {

  private static final int MOST_BYTES = 1024;

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    return List.of(new Permission.InAccount(name()));
  }

  @Override
  public ObjectNode answer(Call call) {
    int size = call.input().number("NumberOfBytes", 1, MOST_BYTES);
    return Json.object().put("Plaintext", Json.base64(KeyGenerator.random(size)));
  }
}
