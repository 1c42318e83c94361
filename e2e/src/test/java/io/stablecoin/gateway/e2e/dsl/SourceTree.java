package io.stablecoin.gateway.e2e.dsl;

import java.nio.file.Files;
import java.nio.file.Path;

/** The tree that the program was built in. */
public final class SourceTree {

  private SourceTree() {}

  /** The folder that holds the launcher, above the one the tests run in. */
  public static Path root() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(place.resolve("gateway"))) {
      place = place.getParent();
      if (place == null) {
        throw new IllegalStateException("The tests run outside of the source tree");
      }
    }
    return place;
  }

  public static Path launcher() {
    return root().resolve("gateway");
  }

  /** The folder whose packages of Node.js are installed by the build. */
  public static Path nodePackages() {
    return root().resolve("devchain");
  }
}
