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
      "Of the launcher itself:",
      "  build              package everything",
      "  test [kms|all]     run the tests",
      "  test faults        pay out while everything around fails",
      "",
      "Examples:",
      "  ./gateway demo --once",
      "  ./gateway dev",
      "  ./gateway kms derive-address alias/gateway",
      "",
      "Exit codes: 0 done; 1 the operation or check failed; 2 wrong usage; 3 invalid configuration."
    })
final class GatewayCommand {}
