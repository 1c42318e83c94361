package io.stablecoin.gateway.signer;

import com.esaulpaugh.headlong.rlp.RLPEncoder;
import com.esaulpaugh.headlong.util.Integers;
import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The items of an RLP list, in the order in which they are added. */
final class RlpList {

  private final List<Object> items = new ArrayList<>();

  RlpList bytes(Bytes bytes) {
    items.add(bytes.toArray());
    return this;
  }

  RlpList number(long number) {
    return number(BigInteger.valueOf(number));
  }

  /** RLP writes a number without leading zeros, so that 0 is the empty string. */
  RlpList number(BigInteger number) {
    items.add(Integers.toBytesUnsigned(number));
    return this;
  }

  <T> RlpList listOf(List<T> elements, Function<T, RlpList> encoding) {
    items.add(elements.stream().map(encoding).map(list -> list.items).toList());
    return this;
  }

  RlpList listOf(List<Bytes> elements) {
    items.add(elements.stream().map(Bytes::toArray).toList());
    return this;
  }

  /** The parity of R, r and s, as every type since EIP-2718 ends. */
  RlpList signature(Signature signature) {
    return number(signature.recoveryId()).number(signature.r()).number(signature.s());
  }

  Bytes encode() {
    return Bytes.of(RLPEncoder.list(items));
  }
}
