package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;

/**
 * Why a contract reverted.
 *
 * @see <a href="https://docs.soliditylang.org/en/latest/control-structures.html#revert">Solidity's
 *     errors</a>
 */
public sealed interface RevertReason {

  /** {@code revert("…")} or {@code require(…, "…")}. */
  record Message(String text) implements RevertReason {}

  /** A failed assertion, overflow, division by zero and the like; 0x11 is an overflow. */
  record Panic(BigInteger number) implements RevertReason {}

  /** An error the contract declares itself, or no data at all. */
  record Raw(Bytes data) implements RevertReason {}

  /** For people, in a few words. */
  default String describe() {
    return switch (this) {
      case Message(String text) -> NodeWords.shown(text);
      case Panic(BigInteger number) -> "panic 0x" + number.toString(16);
      case Raw(Bytes data) -> data.isEmpty() ? "no reason given" : NodeWords.shown(data.toString());
    };
  }

  static RevertReason decode(Bytes data) {
    return RevertData.decode(data);
  }
}
