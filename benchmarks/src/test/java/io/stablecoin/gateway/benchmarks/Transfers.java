package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;

/** The transaction that every contender signs: a transfer of 25 USDC, of type 2. */
final class Transfers {

  static final long CHAIN = 137;
  static final long GAS_LIMIT = 90_000;
  static final long TIP_GWEI = 30;
  static final long MAX_FEE_GWEI = 80;
  static final String TOKEN = "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359";

  /** transfer(0x7099…79C8, 25000000) */
  static final String CALL =
      "0xa9059cbb"
          + "00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8"
          + "00000000000000000000000000000000000000000000000000000000017d7840";

  private static final ChainId CHAIN_ID = new ChainId(CHAIN);
  private static final Address TOKEN_ADDRESS = Address.parse(TOKEN);
  private static final Bytes DATA = Bytes.fromHex(CALL);

  private Transfers() {}

  static Eip1559Transaction withNonce(long nonce) {
    return new Eip1559Transaction(
        CHAIN_ID,
        nonce,
        Wei.gwei(TIP_GWEI),
        Wei.gwei(MAX_FEE_GWEI),
        GAS_LIMIT,
        TOKEN_ADDRESS,
        Wei.ZERO,
        DATA);
  }
}
