package io.stablecoin.gateway.cli.payouts;

import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "approve",
    description = {
      "Agree to a payout or refund that the policy lets wait for a second person.",
      "The operator counts as one, and is recorded with the name of the account."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway payouts approve po_01m86mtksf5v3z4kqwzbq7kvpt",
      "  ./gateway payouts approve re_01m86mtmgkjnmxd0qjbe6vtykd --json"
    })
public final class ApproveCommand implements Runnable {

  private final Orders orders;

  @Parameters(index = "0", paramLabel = "ID", description = "Of the payout or refund.")
  private String id = "";

  public ApproveCommand(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void run() {
    orders.carryOut(Action.APPROVE, id);
  }
}
