package io.stablecoin.gateway.cli.operator;

import picocli.CommandLine.Command;

@Command(
    name = "contracts",
    description = "The contracts that the gateway needs on a chain.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Example:", "  ./gateway contracts deploy --network polygon"})
public final class ContractsCommand {}
