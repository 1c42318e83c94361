package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailuresPageTest {

  private static final List<String> MODULES = List.of("server", "evm");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest)\\b(?s:.)*?\\bvoid (\\w+)\\(");
  private static final int FAILURES = 18;

  @Test
  void everyFailureNamesATest() throws IOException {
    assertThat(rows()).hasSize(FAILURES).allMatch(row -> NAMED.matcher(row).find());
  }

  @Test
  void everyNamedTestExists() throws IOException {
    List<String> named =
        rows().stream()
            .flatMap(row -> NAMED.matcher(row).results())
            .map(test -> test.group(1) + "." + test.group(2))
            .toList();

    assertThat(MODULES.stream().flatMap(FailuresPageTest::testsOf).toList()).containsAll(named);
  }

  /** The first line of a table is its head, the second a rule. */
  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "transaction-engine-failures.md")).stream()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .toList();
  }

  private static Stream<String> testsOf(String module) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(FailuresPageTest::testsIn)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> testsIn(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    try {
      return TEST.matcher(Files.readString(file)).results().map(it -> name + "." + it.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
