package io.stablecoin.gateway.cli.funding;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a wallet has to pay for gas, beside what it should have.
 *
 * @param onePayment what one refund costs at the present price of gas
 * @param recommended enough for 100 of them, rounded up to two digits
 */
public record GasNeed(ChainId chain, Wei balance, Wei onePayment, Wei recommended) {

  /** Of a token, with room for a contract that does more than others; a sweep of a few is alike. */
  private static final long GAS_OF_PAYMENT = 100_000;

  private static final int PAYMENTS = 100;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.CEILING);

  /** Asks the chain; every failure is an {@link io.stablecoin.gateway.evm.RpcException}. */
  public static GasNeed of(ChainId id, EvmClient chain, Address wallet) {
    return of(id, chain.balance(wallet, BlockTag.LATEST), chain.gasPrice());
  }

  static GasNeed of(ChainId chain, Wei balance, Wei gasPrice) {
    Wei onePayment = gasPrice.times(GAS_OF_PAYMENT);
    return new GasNeed(chain, balance, onePayment, rounded(onePayment.times(PAYMENTS)));
  }

  private static Wei rounded(Wei amount) {
    return new Wei(new BigDecimal(amount.value()).round(TWO_DIGITS).toBigIntegerExact());
  }

  /** Whether the wallet can send anything at all. */
  public boolean isSufficientForOne() {
    return balance.compareTo(Wei.ZERO) > 0 && balance.compareTo(onePayment) >= 0;
  }

  public boolean isComfortable() {
    return isSufficientForOne() && balance.compareTo(recommended) >= 0;
  }

  /** What to send to it; nothing where it has as much as recommended. */
  public Wei missing() {
    return recommended.max(balance).minus(balance);
  }

  public String balanceText() {
    return text(balance);
  }

  public String recommendedText() {
    return text(recommended);
  }

  private String text(Wei amount) {
    return amount.toEther() + " " + KnownChain.coinOf(chain);
  }
}
