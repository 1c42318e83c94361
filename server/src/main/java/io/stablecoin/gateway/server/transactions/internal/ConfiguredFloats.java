package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.SpendableFloat;
import io.stablecoin.gateway.server.transactions.WalletFloats;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The floats of the configured wallets. */
final class ConfiguredFloats implements WalletFloats {

  private final ConfiguredWallets wallets;
  private final LaneLoads lanes;
  private final WalletFloat walletFloat;
  private final RequestQueue queue;

  ConfiguredFloats(
      ConfiguredWallets wallets, LaneLoads lanes, WalletFloat walletFloat, RequestQueue queue) {
    this.wallets = wallets;
    this.lanes = lanes;
    this.walletFloat = walletFloat;
    this.queue = queue;
  }

  @Override
  public List<SpendableFloat> spendable(Token token) {
    Set<Address> running = lanes.running(token.chain());
    Optional<Address> treasury =
        wallets.wallets().stream().findFirst().flatMap(HotWallet::knownAddress);
    if (treasury.filter(running::contains).isEmpty()) {
      return List.of();
    }
    return wallets.wallets().stream()
        .map(HotWallet::knownAddress)
        .flatMap(Optional::stream)
        .filter(running::contains)
        .distinct()
        .map(wallet -> new SpendableFloat(wallet, available(wallet, token)))
        .toList();
  }

  private TokenAmount available(Address wallet, Token token) {
    TokenAmount available = walletFloat.available(new LaneKey(token.chain(), wallet), token);
    TokenAmount bound = queue.bound(wallet, token);
    return available.isLessThan(bound) ? TokenAmount.zero(token) : available.minus(bound);
  }

  @Override
  public TokenAmount queued(Token token) {
    return queue.queued(token);
  }

  @Override
  public List<TokenAmount> waiting(Token token) {
    return queue.waiting(token);
  }
}
