package io.stablecoin.gateway.cli.payouts;

import picocli.CommandLine.Command;

@Command(
    name = "payouts",
    description = "An operator's hand on payouts and refunds.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Example:", "  ./gateway payouts approve po_01m86mtksf5v3z4kqwzbq7kvpt"})
public final class PayoutsCommand {}
