package io.stablecoin.gateway.cli.demo;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Lifetime;
import io.stablecoin.gateway.cli.Logging;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.stack.Closer;
import io.stablecoin.gateway.cli.stack.EmbeddedStack;
import io.stablecoin.gateway.cli.stack.Narrator;
import io.stablecoin.gateway.cli.stack.StackFolder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "Take a real stablecoin payment on a real EVM node of this machine, and refund it with a",
      "signature made by KMS. Nothing is left behind."
    },
    footer = {"", "Examples:", "  ./gateway demo", "  ./gateway demo --once --json"})
public final class DemoCommand implements Runnable {

  private final Console console;

  @Option(names = "--once", description = "End after the tour; 1 if any step did not hold.")
  private boolean once;

  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Logging.warnings();
    try (Closer closer = new Closer()) {
      Lifetime.atStop(console, closer::close);
      StackFolder folder = StackFolder.temporary();
      closer.add(folder::close);
      console.tell("One payment and one refund, on this machine.\n");
      Narrator narrator = Narrator.ofResult(console);
      EmbeddedStack stack = EmbeddedStack.start(folder, narrator, closer);
      stack.startGateway(narrator, closer);
      show(stack, narrator);
      if (!once) {
        Lifetime.untilStopped();
      }
    }
  }

  private void show(EmbeddedStack stack, Narrator narrator) {
    try (MerchantApi api = new MerchantApi(stack.apiUrl(), stack.apiKey())) {
      Sights sights = new Tour(stack, api, narrator).take();
      List<String> curl = CurlLines.of(stack.apiUrl(), stack.apiKey(), sights.sessionId());
      Result result = Result.of("steps", narrator.steps().stream().map(Result::fields).toList());
      console.print(once ? result : result.with("try", curl), text(sights, curl));
    }
  }

  private String text(Sights sights, List<String> curl) {
    if (once) {
      return sights.toText();
    }
    return sights.toText()
        + "\nThe gateway stays up until Ctrl-C. What to try next:\n\n  "
        + String.join("\n\n  ", curl)
        + "\n";
  }
}
