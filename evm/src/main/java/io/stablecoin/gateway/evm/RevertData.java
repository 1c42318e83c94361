package io.stablecoin.gateway.evm;

import com.esaulpaugh.headlong.abi.Function;
import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;

/** Solidity's two built-in errors, read strictly: anything that does not fit stays raw. */
final class RevertData {

  private static final Function ERROR = Function.parse("Error(string)");
  private static final Function PANIC = Function.parse("Panic(uint256)");

  private RevertData() {}

  static RevertReason decode(Bytes data) {
    try {
      if (startsWith(data, ERROR)) {
        return new RevertReason.Message(ERROR.<String>decodeCall(data.toArray(), 0));
      }
      if (startsWith(data, PANIC)) {
        return new RevertReason.Panic(PANIC.<BigInteger>decodeCall(data.toArray(), 0));
      }
    } catch (IllegalArgumentException | BufferUnderflowException malformed) {
      return new RevertReason.Raw(data);
    }
    return new RevertReason.Raw(data);
  }

  private static boolean startsWith(Bytes data, Function error) {
    return data.size() >= Function.SELECTOR_LEN
        && data.slice(0, Function.SELECTOR_LEN).equals(Bytes.of(error.selector()));
  }
}
