package io.stablecoin.gateway.e2e.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Makes folders of programs to put on a {@code PATH}. */
public final class Executables {

  private Executables() {}

  /** All programs of this machine's {@code PATH}, but those. */
  public static Path allBut(Path folder, Set<String> missing) {
    for (String place : System.getenv("PATH").split(":", -1)) {
      try (Stream<Path> programs = Files.list(Path.of(place))) {
        programs
            .filter(program -> !missing.contains(program.getFileName().toString()))
            .forEach(program -> link(folder, program));
      } catch (IOException e) {
        // A PATH may name folders that are not there.
      }
    }
    return folder;
  }

  private static void link(Path folder, Path program) {
    Path link = folder.resolve(program.getFileName());
    try {
      if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, program);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that only prints a line. */
  public static void saying(Path folder, String name, String line) {
    Path program = folder.resolve(name);
    try {
      Files.deleteIfExists(program);
      Files.writeString(program, "#!/bin/sh\necho '" + line + "'\n");
      if (!program.toFile().setExecutable(true)) {
        throw new IllegalStateException(program + " cannot be made executable");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
