package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.FILE_UNREADABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads what the caller names: a file, or {@code -} for what is piped in. */
record NamedInput(InputStream piped) {

  String read(String name) {
    try {
      byte[] content = name.equals("-") ? piped.readAllBytes() : Files.readAllBytes(Path.of(name));
      return new String(content, UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw FILE_UNREADABLE.because("The file \"" + name + "\" cannot be read.");
    }
  }
}
