package io.stablecoin.gateway.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The node's process: stopped in order, it keeps its blocks and loses its pool. */
final class ChainProcess implements AutoCloseable {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final DevStack stack;
  private final List<String> command;
  private @Nullable RunningProgram restarted;

  ChainProcess(DevStack stack) {
    this.stack = stack;
    this.command = command(process());
  }

  private ProcessHandle process() {
    RunningProgram owner = restarted == null ? stack.program() : restarted;
    return owner.descendants().stream()
        .filter(it -> it.info().command().filter(name -> name.endsWith("/anvil")).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** The same under a guard of ours, on the port that it has chosen. */
  private List<String> command(ProcessHandle node) {
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add(SourceTree.nodePackages().resolve("guard").toString());
    command.add(node.info().command().orElseThrow());
    command.addAll(List.of(node.info().arguments().orElseThrow()));
    int port = URI.create(stack.text("rpc_url")).getPort();
    command.set(command.indexOf("--port") + 1, Integer.toString(port));
    return command;
  }

  /** Stops it, which writes its state, and starts it with that. */
  void restart() {
    ProcessHandle running = process();
    running.destroy();
    await("the node stops").atMost(LONGEST_STOP).until(() -> !running.isAlive());
    if (restarted != null) {
      restarted.close();
    }
    restarted = Program.of(command.toArray(String[]::new)).in(stack.folder()).start();
    await("the node answers again")
        .atMost(LONGEST_STOP)
        .ignoreExceptions()
        .until(() -> stack.chain().call("eth_chainId").isString());
  }

  @Override
  public void close() {
    if (restarted != null) {
      restarted.close();
    }
  }
}
