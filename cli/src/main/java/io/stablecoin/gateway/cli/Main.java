package io.stablecoin.gateway.cli;

import io.stablecoin.gateway.signer.awskms.KmsClients;
import java.io.InputStream;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.off();
    if (arguments.length > 0 && arguments[0].equals("kms")) {
      KmsClients.prepare();
    }
    // Else picocli looks into every jar for Groovy, which takes some 0.1 s.
    System.setProperty("picocli.disable.closures", "true");
    System.exit(run(Console.ofProcess(), System.in, arguments));
  }

  /** Runs one command, and returns its exit code. */
  static int run(Console console, InputStream input, String... arguments) {
    return new GatewayCommandLine(console, Environment.ofProcess(), input)
        .create(arguments)
        .execute(arguments);
  }
}
