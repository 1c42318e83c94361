package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the committed vectors to the script, where Node.js and its packages are at hand. */
class VectorScriptIT {

  private static final Path SCRIPTS = Path.of("vectors").toAbsolutePath();
  private static final Path COMMITTED = Path.of("src", "test", "resources");
  private static final Path LOG = Path.of("target", "vectors.log").toAbsolutePath();
  private static final long LIMIT_MINUTES = 10;

  @TempDir private Path written;

  @Test
  void writesTheCommittedVectors() throws IOException, InterruptedException {
    requireNode();
    Process script = start("node", "write-vectors.js", written.toString());
    assertThat(script.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(script.exitValue()).as(Files.readString(LOG)).isZero();
    try (Stream<Path> files = Files.list(written)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(4);
      assertThat(all).allSatisfy(VectorScriptIT::assertCommitted);
    }
  }

  private static void assertCommitted(Path file) {
    Path committed = COMMITTED.resolve(file.getFileName());
    assertThat(committed).as("run npm run vectors in signer/vectors").hasSameTextualContentAs(file);
  }

  private static void requireNode() throws InterruptedException {
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules", "ethers"))) {
      skip("ethers is not installed: run npm ci in signer/vectors");
    }
    try {
      start("node", "--version").waitFor();
    } catch (IOException e) {
      skip("there is no node on the path: install Node.js");
    }
  }

  private static void skip(String why) {
    System.err.println("SKIPPED: the vectors are not compared with their script, since " + why);
    Assumptions.abort(why);
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(SCRIPTS.toFile())
        .redirectErrorStream(true)
        .redirectOutput(LOG.toFile())
        .start();
  }
}
