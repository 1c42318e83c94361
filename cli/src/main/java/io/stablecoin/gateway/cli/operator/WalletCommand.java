package io.stablecoin.gateway.cli.operator;

import picocli.CommandLine.Command;

@Command(
    name = "wallet",
    description = "The hot wallets.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Example:", "  ./gateway wallet balances"})
public final class WalletCommand {}
