package io.stablecoin.gateway.server.configuration.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of variables names those that the code knows. */
class EnvironmentPageTest {

  private static final Path PAGE = Path.of("..", "docs", "environment.md");
  private static final Pattern FIRST_COLUMN = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("`([A-Z_]+)(?:<chainId>)?`");

  @Test
  void namesEveryVariable() throws IOException {
    Set<String> named =
        FIRST_COLUMN
            .matcher(Files.readString(PAGE))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .collect(toSet());
    assertThat(named).isEqualTo(KnownVariables.all());
  }
}
