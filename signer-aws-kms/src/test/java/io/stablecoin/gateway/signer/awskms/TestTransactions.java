package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.Eip7702Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.util.List;

/** What a wallet signs, for tests of the whole way. */
final class TestTransactions {

  static final ChainId CHAIN = new ChainId(31337);
  static final Address RECIPIENT = Address.parse("0x" + "35".repeat(20));

  static final String TYPED_DATA =
      """
      {"types": {"EIP712Domain": [{"name": "name", "type": "string"}],
                 "Payment": [{"name": "to", "type": "address"}, {"name": "amount", "type": "uint256"}]},
       "primaryType": "Payment",
       "domain": {"name": "Gateway"},
       "message": {"to": "0x3535353535353535353535353535353535353535", "amount": "25000000"}}
      """;

  private static final Wei PRICE = Wei.gwei(20);
  private static final long GAS = 100_000;

  private TestTransactions() {}

  /**
   * One of each type, with the nonces 0 to 3. The last one gives the account of the signer the code
   * of the recipient.
   */
  static List<UnsignedTransaction> ofEachType(Signer signer) {
    var authorization = signer.signAuthorization(Authorization.onChain(CHAIN, RECIPIENT, 4));
    return List.of(
        new LegacyTransaction(CHAIN, 0, PRICE, GAS, RECIPIENT, Wei.of(1), Bytes.EMPTY),
        new Eip2930Transaction(CHAIN, 1, PRICE, GAS, RECIPIENT, Wei.of(1), Bytes.EMPTY, List.of()),
        new Eip1559Transaction(
            CHAIN, 2, Wei.gwei(1), PRICE, GAS, RECIPIENT, Wei.of(1), Bytes.EMPTY),
        new Eip7702Transaction(
            CHAIN,
            3,
            Wei.gwei(1),
            PRICE,
            GAS,
            RECIPIENT,
            Wei.of(1),
            Bytes.EMPTY,
            List.of(),
            List.of(authorization)));
  }
}
