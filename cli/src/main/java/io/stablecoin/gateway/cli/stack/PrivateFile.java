package io.stablecoin.gateway.cli.stack;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A file that its owner alone may read, and that is either there as a whole or not at all. */
record PrivateFile(Path path) {

  void write(String content) {
    try {
      Path unfinished = Files.createTempFile(path.toAbsolutePath().getParent(), ".unfinished", "");
      // createTempFile leaves only the owner's rights; this says so where a platform differs.
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(unfinished, content);
      Files.move(unfinished, path, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }

  Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
