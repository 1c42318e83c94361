package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesPageTest {

  @Test
  void thePageExplainsEveryReasonForWhichALaneStops() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "lanes.md"));
    Stream<String> paused =
        Arrays.stream(PauseReason.values()).map(it -> "| `%s` | paused |".formatted(it.code()));
    Stream<String> halted =
        Arrays.stream(HaltReason.values()).map(it -> "| `%s` | halted |".formatted(it.code()));

    assertThat(page).contains(Stream.concat(paused, halted).toList());
  }
}
