package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.AuthorizationScope;
import java.util.List;
import java.util.Optional;

/**
 * All that was given of a transaction: plain fields, and the lists that only JSON can hold.
 *
 * @param accessList empty where none was given, which is not the same as an empty one
 * @param authorizations the same
 * @param creation whether it was said that there is no recipient, and a contract is created
 */
record TransactionInput(
    TransactionFields fields,
    Optional<List<AccessListEntry>> accessList,
    Optional<List<Authorization>> authorizations,
    boolean creation) {

  TransactionInput {
    accessList = accessList.map(List::copyOf);
    authorizations = authorizations.map(List::copyOf);
  }

  static TransactionInput of(TransactionFields fields) {
    return new TransactionInput(fields, Optional.empty(), Optional.empty(), false);
  }

  /** Whether something in it can be used on chains that it does not name. */
  boolean reachesEveryChain() {
    return authorizations.stream()
        .flatMap(List::stream)
        .anyMatch(it -> it.scope() instanceof AuthorizationScope.ReplayableOnEveryChain);
  }

  TransactionInput and(TransactionFields more, boolean creates) {
    return new TransactionInput(fields.and(more), accessList, authorizations, creation || creates);
  }
}
