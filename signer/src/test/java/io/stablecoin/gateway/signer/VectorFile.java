package io.stablecoin.gateway.signer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A file of vectors that an independent implementation wrote; vectors/README.md tells how. */
public final class VectorFile {

  private VectorFile() {}

  public static <T> List<T> read(String name, Class<T[]> vectors) {
    try (InputStream file = VectorFile.class.getResourceAsStream("/" + name)) {
      return List.of(new JsonMapper().readValue(file, vectors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
