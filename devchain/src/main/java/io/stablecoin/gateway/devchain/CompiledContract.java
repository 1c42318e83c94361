package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The committed output of the compiler for one contract. */
record CompiledContract(Bytes creationCode) {

  static CompiledContract named(String name) {
    try (InputStream file = CompiledContract.class.getResourceAsStream(name + ".json")) {
      String code =
          JsonMapper.shared()
              .readTree(Objects.requireNonNull(file, name))
              .path("creationCode")
              .asString();
      return new CompiledContract(Bytes.fromHex(code));
    } catch (IOException e) {
      throw new UncheckedIOException("The compiled contract cannot be read: " + name, e);
    }
  }
}
