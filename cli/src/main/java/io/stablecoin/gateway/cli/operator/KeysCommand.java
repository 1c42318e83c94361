package io.stablecoin.gateway.cli.operator;

import picocli.CommandLine.Command;

@Command(
    name = "keys",
    description = "API keys of merchants.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {"", "Example:", "  ./gateway keys create --merchant mer_shop --test"})
public final class KeysCommand {}
