package io.stablecoin.gateway.devchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The node ends with its program, however that ends. */
class GuardIT {

  private final Process program;
  private final ProcessHandle node;

  GuardIT() throws IOException {
    program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProgramWithAChain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = program.inputReader(UTF_8);
    assertThat(output.readLine()).isEqualTo("started");
    node = anvil().findFirst().orElseThrow();
  }

  private Stream<ProcessHandle> anvil() {
    return program
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/bin/anvil"));
  }

  @AfterEach
  void stop() {
    node.destroyForcibly();
    program.destroyForcibly();
  }

  @Test
  void endsTheNodeOfAProgramThatWasKilled() {
    assertThat(node.isAlive()).isTrue();

    program.destroyForcibly();

    await().until(() -> !node.isAlive());
  }

  @Test
  void endsTheNodeOfAProgramThatEndsInOrder() throws Exception {
    program.getOutputStream().close();

    assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
    await().until(() -> !node.isAlive());
  }

  /** A terminal sends Ctrl-C to the process group of the program it runs. */
  @Test
  void keepsTheNodeOutOfTheProcessGroupThatATerminalInterrupts() throws Exception {
    String group = processGroup(node.pid());

    assertThat(group).isNotEqualTo(processGroup(program.pid()));
    assertThat(group).isEqualTo(Long.toString(node.pid()));
  }

  private static String processGroup(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(pid)).start();
    try (BufferedReader output = ps.inputReader(UTF_8)) {
      return output.readLine().strip();
    }
  }
}
