package io.stablecoin.gateway.server.disbursements;

import java.util.List;

/** What a feature does when its disbursements move. */
public interface DisbursementListener {

  /** Of which kind. */
  DisbursementKind kind();

  /**
   * These have another status. Called inside the database transaction that says so, before their
   * money is booked: what is locked here is locked before balances.
   */
  void moved(List<Disbursement> disbursements);
}
