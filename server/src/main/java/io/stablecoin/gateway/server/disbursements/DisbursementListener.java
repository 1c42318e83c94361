package io.stablecoin.gateway.server.disbursements;

/** What a feature does when its disbursements move. */
public interface DisbursementListener {

  /** Of which kind. */
  DisbursementKind kind();

  /**
   * One has another status. Called inside the database transaction that says so, before its money
   * is booked: what is locked here is locked before balances.
   */
  void moved(Disbursement disbursement);
}
