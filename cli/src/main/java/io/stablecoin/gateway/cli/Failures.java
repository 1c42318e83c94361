package io.stablecoin.gateway.cli;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.aws.AwsOperationException;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.server.ServerStartException;
import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.configuration.InvalidConfigurationException;
import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;

/** What each kind of exception means to the person at the terminal. */
public final class Failures {

  /** For causes that end with what to do. */
  static final String AGAIN = "Do what the cause says, then run the command again.";

  private Failures() {}

  public static Failure of(Throwable thrown) {
    return switch (thrown) {
      case CommandFailedException e -> e.failure();
      case InvalidValueException e ->
          ofMessage(e.code(), e, "Correct the value and try again.", Exit.WRONG_USAGE);
      case SigningException e -> new Failure(e.code(), e.reason(), e.remedy(), Exit.FAILED);
      case AwsOperationException e -> new Failure(e.code(), e.reason(), e.remedy(), Exit.FAILED);
      case InvalidConfigurationException e -> ofFindings(e.findings());
      case DatabaseException e -> ofMessage(e.code(), e, AGAIN, Exit.FAILED);
      case ServerStartException e -> ofMessage(e.code(), e, AGAIN, Exit.FAILED);
      case RpcException e -> ofMessage(e.code(), e, e.remedy(), Exit.FAILED);
      default -> Development.failure(thrown).orElseGet(() -> unknown(thrown));
    };
  }

  private static Failure unknown(Throwable thrown) {
    return CommandError.INTERNAL_ERROR.failure(thrown.toString());
  }

  /** Everything that is wrong with the configuration at once. */
  private static Failure ofFindings(List<Finding> findings) {
    String code =
        findings.size() == 1
            ? findings.getFirst().code()
            : CommandError.CONFIGURATION_INVALID.code();
    String all = findings.stream().map(Finding::toString).collect(joining("\n          "));
    return new Failure(code, all, AGAIN, Exit.INVALID_CONFIGURATION);
  }

  /** For an exception whose message holds the remedy already. */
  static Failure ofMessage(String code, Exception thrown, String remedy, Exit exit) {
    return new Failure(code, String.valueOf(thrown.getMessage()), remedy, exit);
  }
}
