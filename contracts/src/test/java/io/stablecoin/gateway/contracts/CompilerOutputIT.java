package io.stablecoin.gateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed compiler output is what the committed sources compile to. */
class CompilerOutputIT {

  @ParameterizedTest
  @CsvSource({
    "solidity, src/main/resources/io/stablecoin/gateway/contracts",
    "src/test/solidity, src/test/resources/io/stablecoin/gateway/contracts",
    "../devchain/solidity, ../devchain/src/main/resources/io/stablecoin/gateway/devchain"
  })
  void isThatOfTheSources(Path sources, Path committed, @TempDir Path fresh) throws Exception {
    Process compiler =
        new ProcessBuilder("../devchain/compile", sources.toString(), fresh.toString())
            .inheritIO()
            .start();

    assertThat(compiler.waitFor()).isZero();
    assertThat(names(fresh)).isNotEmpty().isEqualTo(names(committed));
    for (String name : names(fresh)) {
      assertThat(fresh.resolve(name)).hasSameTextualContentAs(committed.resolve(name));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
