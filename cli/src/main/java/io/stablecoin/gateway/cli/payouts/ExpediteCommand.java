package io.stablecoin.gateway.cli.payouts;

import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "expedite",
    description = {"Raise the fees of its transaction now, to the market or by an eighth."},
    footer = {
      "",
      "Examples:",
      "  ./gateway payouts expedite po_01m86mtksf5v3z4kqwzbq7kvpt",
      "  ./gateway payouts expedite re_01m86mtmgkjnmxd0qjbe6vtykd --json"
    })
public final class ExpediteCommand implements Runnable {

  private final Orders orders;

  @Parameters(index = "0", paramLabel = "ID", description = "Of the payout or refund.")
  private String id = "";

  public ExpediteCommand(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void run() {
    orders.carryOut(Action.EXPEDITE, id);
  }
}
