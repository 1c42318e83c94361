package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;

/** What the hot wallets can pay out now, and what waits for it. */
public interface WalletFloats {

  /**
   * Of the wallets whose lane on the token's chain sends, in the order of their keys, the treasury
   * first; none where the treasury's does not send. Within the caller's database transaction. A
   * lane may take more of it at any moment.
   */
  List<SpendableFloat> spendable(Token token);

  /** What payments need that no wallet has reserved yet. */
  TokenAmount queued(Token token);

  /** Payments that no wallet could make alone, in the order in which they get their turn. */
  List<TokenAmount> waiting(Token token);
}
