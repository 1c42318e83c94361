package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.AuthorizationScope;
import java.util.List;

/** All that was given of a transaction: plain fields, and the lists that only JSON can hold. */
record TransactionInput(
    TransactionFields fields,
    List<AccessListEntry> accessList,
    List<Authorization> authorizations) {

  TransactionInput {
    accessList = List.copyOf(accessList);
    authorizations = List.copyOf(authorizations);
  }

  static TransactionInput of(TransactionFields fields) {
    return new TransactionInput(fields, List.of(), List.of());
  }

  /** Whether something in it can be used on chains that it does not name. */
  boolean reachesEveryChain() {
    return authorizations.stream()
        .anyMatch(it -> it.scope() instanceof AuthorizationScope.ReplayableOnEveryChain);
  }

  TransactionInput and(TransactionFields more) {
    return new TransactionInput(fields.and(more), accessList, authorizations);
  }
}
