package io.stablecoin.gateway.cli.kms;

import picocli.CommandLine.Command;

@Command(
    name = "kms",
    description = "Make keys in AWS KMS, look at them and sign with them.",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ./gateway kms create-key --alias alias/gateway",
      "  ./gateway kms derive-address alias/gateway --json",
    })
public final class KmsCommand {}
