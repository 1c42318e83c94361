package io.stablecoin.gateway.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the repository. */
final class SourceTree {

  private SourceTree() {}

  /** A file by its path from the root of the repository. */
  static Path path(String path) {
    return Path.of("..").resolve(path);
  }

  static String text(String path) {
    try {
      return Files.readString(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
