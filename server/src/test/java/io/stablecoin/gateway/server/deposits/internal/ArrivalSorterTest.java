package io.stablecoin.gateway.server.deposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Log;
import io.stablecoin.gateway.evm.Transfer;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TxHash;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalSorterTest {

  private static final ChainId CHAIN = new ChainId(31337);
  private static final Token USDC = new Token(CHAIN, address(1), "USDC", 6);
  private static final Token USDT = new Token(CHAIN, address(2), "USDT", 6);
  private static final Token USDC_ELSEWHERE = new Token(new ChainId(1), address(1), "USDC", 6);
  private static final Address FORWARDER = address(3);
  private static final Address WALLET = address(4);
  private static final Address OTHER_WALLET = address(5);
  private static final Address STRANGER = address(6);
  private static final Address COLD_WALLET = address(8);

  private static final ArrivalSorter SORTER =
      new ArrivalSorter(
          Map.of(
              FORWARDER,
              new Forwarder(FORWARDER, new MerchantId("mer_test"), CHAIN, USDC.contract())),
          Set.of(WALLET, OTHER_WALLET),
          Optional.of(COLD_WALLET));

  @Test
  void takesTheTokenOfADepositAddressForAPayment() {
    assertThat(kind(STRANGER, FORWARDER, 1, USDC)).contains(ArrivalKind.PAYMENT);
  }

  @Test
  void creditsNobodyForAnotherToken() {
    assertThat(kind(STRANGER, FORWARDER, 1, USDT)).contains(ArrivalKind.STRAY);
  }

  @Test
  void creditsNobodyForTheTokenOfAnotherChain() {
    assertThat(kind(STRANGER, FORWARDER, 1, USDC_ELSEWHERE)).contains(ArrivalKind.STRAY);
  }

  @Test
  void tellsAFlushFromAGift() {
    assertThat(kind(FORWARDER, WALLET, 1, USDC)).contains(ArrivalKind.FLUSH);
    assertThat(kind(STRANGER, WALLET, 1, USDC)).contains(ArrivalKind.GIFT);
  }

  @Test
  void knowsWhatComesBackFromTheColdWallet() {
    assertThat(kind(COLD_WALLET, WALLET, 1, USDC)).contains(ArrivalKind.RETURN);
    assertThat(kind(COLD_WALLET, FORWARDER, 1, USDC)).contains(ArrivalKind.PAYMENT);
  }

  @Test
  void ignoresTransfersOfZero() {
    assertThat(kind(STRANGER, FORWARDER, 0, USDC)).isEmpty();
    assertThat(kind(STRANGER, WALLET, 0, USDC)).isEmpty();
  }

  @Test
  void leavesMovesBetweenOwnWalletsToWhatMadeThem() {
    assertThat(kind(WALLET, OTHER_WALLET, 1, USDC)).isEmpty();
  }

  @Test
  void ignoresTransfersBetweenStrangers() {
    assertThat(kind(STRANGER, address(7), 1, USDC)).isEmpty();
  }

  private static Optional<ArrivalKind> kind(Address from, Address to, long units, Token token) {
    Bytes anyWord = Bytes.of(new byte[32]);
    Log log =
        new Log(
            token.contract(),
            List.of(),
            Bytes.of(),
            7,
            new BlockHash(anyWord),
            new TxHash(anyWord),
            0);
    return SORTER.kindOf(
        new Transfer(token.contract(), from, to, BigInteger.valueOf(units), log), token);
  }

  private static Address address(int number) {
    return Address.parse("0x%040x".formatted(number));
  }
}
