package io.stablecoin.gateway.e2e.faults;

import com.esaulpaugh.headlong.rlp.RLPDecoder;
import com.esaulpaugh.headlong.rlp.RLPItem;
import com.esaulpaugh.headlong.util.Strings;
import java.math.BigInteger;
import java.util.List;

/**
 * What of a signed transaction of type 2 a pool compares.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
record RawTransaction(String raw, BigInteger nonce, BigInteger tip, BigInteger maxFee) {

  private static final int AFTER_TYPE = 1;

  static RawTransaction of(String raw) {
    byte[] bytes = Strings.decode(raw.substring(2));
    List<RLPItem> fields = RLPDecoder.RLP_STRICT.wrapList(bytes, AFTER_TYPE).elements();
    return new RawTransaction(
        raw, fields.get(1).asBigInt(), fields.get(2).asBigInt(), fields.get(3).asBigInt());
  }
}
