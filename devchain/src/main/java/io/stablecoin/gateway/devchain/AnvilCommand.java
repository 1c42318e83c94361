package io.stablecoin.gateway.devchain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the EVM node under its guard. */
final class AnvilCommand {

  /** A killed node loses at most so many seconds of the chain. */
  private static final String STATE_INTERVAL_SECONDS = "5";

  private AnvilCommand() {}

  static List<String> of(Installation installation, DevChainSettings settings) {
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add(installation.guard().toString());
    command.add(installation.anvil().toString());
    command.addAll(List.of("--port", Integer.toString(settings.port())));
    command.addAll(List.of("--chain-id", settings.chainId().toString()));
    // Otherwise the tag "finalized" trails the head by 64 blocks.
    command.addAll(List.of("--slots-in-an-epoch", "1"));
    if (settings.mining() instanceof Mining.Interval(var period)) {
      command.addAll(List.of("--block-time", BigDecimal.valueOf(period.toMillis(), 3).toString()));
    }
    settings.stateFile().ifPresent(file -> command.addAll(state(file)));
    return command;
  }

  private static List<String> state(Path file) {
    return List.of("--state", file.toString(), "--state-interval", STATE_INTERVAL_SECONDS);
  }
}
