package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What the bytes of a transaction say beside its call, of a transaction of type 0 or 2.
 *
 * @param maxFeePerGas the gas price of a legacy one
 * @param maxPriorityFeePerGas empty for a legacy one
 * @param parity 0 or 1: of the point that r comes from
 * @see <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155 for the v of a legacy one</a>
 */
public record SignedEnvelope(
    long gasLimit,
    Wei maxFeePerGas,
    Optional<Wei> maxPriorityFeePerGas,
    BigInteger r,
    BigInteger s,
    int parity) {

  private static final long LEGACY = 0;
  private static final long EIP_1559 = 2;

  /** Empty for one of another type; nodes that know of no types do not tell any. */
  static Optional<SignedEnvelope> read(Answer answer) {
    long type = answer.optional("type").map(Answer::number).orElse(LEGACY);
    if (type == LEGACY) {
      return Optional.of(read(answer, answer.field("gasPrice").wei(), Optional.empty()));
    }
    if (type == EIP_1559) {
      Wei tip = answer.field("maxPriorityFeePerGas").wei();
      return Optional.of(read(answer, answer.field("maxFeePerGas").wei(), Optional.of(tip)));
    }
    return Optional.empty();
  }

  private static SignedEnvelope read(Answer answer, Wei maxFee, Optional<Wei> tip) {
    boolean odd = answer.field("v").quantity().testBit(0);
    return new SignedEnvelope(
        answer.field("gas").number(),
        maxFee,
        tip,
        answer.field("r").quantity(),
        answer.field("s").quantity(),
        // 27 or 35 and a multiple of two stand for 0 in a legacy one.
        odd == tip.isPresent() ? 1 : 0);
  }
}
