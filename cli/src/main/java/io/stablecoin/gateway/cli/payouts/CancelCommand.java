package io.stablecoin.gateway.cli.payouts;

import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "cancel",
    description = {
      "Do not pay it. Where nothing is signed its money is free at once; where something is, a",
      "transaction that does nothing takes its nonce, and it is canceled when that is final: until",
      "then it may still be paid."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway payouts cancel po_01m86mtksf5v3z4kqwzbq7kvpt",
      "  ./gateway payouts cancel re_01m86mtmgkjnmxd0qjbe6vtykd --json"
    })
public final class CancelCommand implements Runnable {

  private final Orders orders;

  @Parameters(index = "0", paramLabel = "ID", description = "Of the payout or refund.")
  private String id = "";

  public CancelCommand(Orders orders) {
    this.orders = orders;
  }

  @Override
  public void run() {
    orders.carryOut(Action.CANCEL, id);
  }
}
