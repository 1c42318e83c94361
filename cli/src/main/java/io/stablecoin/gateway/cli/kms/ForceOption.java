package io.stablecoin.gateway.cli.kms;

import picocli.CommandLine.Option;

/** Lets a signature be made that is on no record. */
final class ForceOption {

  @Option(
      names = "--force",
      description = "Sign even where the database of DATABASE_URL cannot keep a record of it.")
  private boolean force;

  boolean isGiven() {
    return force;
  }
}
