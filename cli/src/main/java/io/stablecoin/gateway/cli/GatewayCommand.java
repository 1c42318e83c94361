package io.stablecoin.gateway.cli;

import picocli.CommandLine.Command;

@Command(
    name = "./gateway",
    header = "Stablecoin Gateway: takes USDC and USDT, pays them out, signs with AWS KMS.%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  ./gateway serve",
      "  ./gateway preflight",
      "  ./gateway kms derive-address alias/gateway",
      GatewayCommand.EXIT_CODES
    })
final class GatewayCommand {

  static final String EXIT_CODES =
      "%nExit codes: 0 done; 1 the operation or check failed; 2 wrong usage; 3 invalid configuration.";

  /** Where there is a launcher, and what it starts that the container image has not. */
  static final String[] DEVELOPMENT_FOOTER = {
    "",
    "Of the launcher itself:",
    "  build              package everything",
    "  test [kms|all]     run the tests",
    "  test faults        pay out while everything around fails",
    "",
    "Examples:",
    "  ./gateway demo --once",
    "  ./gateway dev",
    "  ./gateway kms derive-address alias/gateway",
    EXIT_CODES
  };
}
