package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.cli.stack.Closer;
import io.stablecoin.gateway.cli.stack.EmbeddedStack;
import io.stablecoin.gateway.cli.stack.Narrator;
import io.stablecoin.gateway.cli.stack.StackFolder;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "dev",
    description = {
      "Run the gateway with all it needs on this machine, until it is stopped.",
      "Database, chain and KMS keys are kept together in .gateway/; when all is ready,",
      ".gateway/dev.json says how to use it."
    },
    footer = {"", "Examples:", "  ./gateway dev", "  ./gateway dev --without-server --fresh"})
final class DevCommand implements Runnable {

  private static final Path FOLDER = Path.of(".gateway");

  private final Console console;

  @Option(
      names = "--without-server",
      description = "Everything but the gateway itself, which ./gateway serve then is.")
  private boolean withoutServer;

  @Option(names = "--fresh", description = "Forget what former runs kept, and begin anew.")
  private boolean fresh;

  DevCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Logging.ofServer();
    try (Closer closer = new Closer()) {
      Lifetime.atStop(console, closer::close);
      StackFolder folder = StackFolder.kept(FOLDER);
      closer.add(folder::close);
      // What a killed run left would send others to a stack that is gone.
      folder.removeDescription();
      if (fresh) {
        folder.empty();
      }
      EmbeddedStack stack = start(folder, closer);
      describe(stack, folder, closer);
      console.print(stack.description(), withoutServer ? howToServe(stack, folder) : ready(stack));
      Lifetime.untilStopped();
    }
  }

  private EmbeddedStack start(StackFolder folder, Closer closer) {
    Narrator narrator = Narrator.ofProgress(console);
    EmbeddedStack stack = EmbeddedStack.start(folder, narrator, closer);
    if (!withoutServer) {
      stack.startGateway(narrator, closer);
    }
    return stack;
  }

  private void describe(EmbeddedStack stack, StackFolder folder, Closer closer) {
    closer.add(folder::removeDescription);
    folder.writeDescription(Console.toJson(stack.description()));
  }

  private static String ready(EmbeddedStack stack) {
    return """
    The gateway is ready at %s
    How to use it stands in %s. Stop it with Ctrl-C.\
    """
        .formatted(stack.apiUrl(), FOLDER.resolve("dev.json"));
  }

  /** The environment holds secrets, which a terminal and its history are no place for. */
  private static String howToServe(EmbeddedStack stack, StackFolder folder) {
    Path environment = folder.writeServeEnvironment(stack.environment());
    return """
    All is ready but the gateway. To start one:

    set -a; . %s; set +a; ./gateway serve

    How to use it stands in %s. Stop it with Ctrl-C.\
    """
        .formatted(environment, FOLDER.resolve("dev.json"));
  }
}
