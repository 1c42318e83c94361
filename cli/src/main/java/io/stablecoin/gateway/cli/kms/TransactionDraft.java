package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.SignedAuthorization;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.ChainId;
import java.util.function.Function;

/**
 * A transaction that is complete and checked, but for the authorizations in it (EIP-7702).
 *
 * @param completion makes the transaction, given what signs an authorization
 */
record TransactionDraft(
    ChainId chain,
    Function<Function<Authorization, SignedAuthorization>, UnsignedTransaction> completion) {

  static TransactionDraft complete(UnsignedTransaction transaction) {
    return new TransactionDraft(transaction.chainId(), _ -> transaction);
  }

  UnsignedTransaction complete(Function<Authorization, SignedAuthorization> signer) {
    return completion.apply(signer);
  }
}
