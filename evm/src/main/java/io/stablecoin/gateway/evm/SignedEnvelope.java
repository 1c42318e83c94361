package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What the bytes of a transaction say beside its call, of a transaction of type 0, 1 or 2.
 *
 * @param type of EIP-2718; 0 is legacy
 * @param maxFeePerGas the gas price of one of type 0 or 1
 * @param maxPriorityFeePerGas of one of type 2 only
 * @param accessList empty for a legacy one, and where the node does not tell it
 * @param parity 0 or 1: of the point that r comes from
 * @see <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155 for the v of a legacy one</a>
 */
public record SignedEnvelope(
    int type,
    long gasLimit,
    Wei maxFeePerGas,
    Optional<Wei> maxPriorityFeePerGas,
    List<AccessedAccount> accessList,
    BigInteger r,
    BigInteger s,
    int parity) {

  private static final int LEGACY = 0;
  private static final int EIP_1559 = 2;

  public SignedEnvelope {
    accessList = List.copyOf(accessList);
  }

  /** Empty for one of another type; nodes that know of no types do not tell any. */
  static Optional<SignedEnvelope> read(Answer answer) {
    long type = answer.optional("type").map(Answer::number).orElse(0L);
    return type > EIP_1559 ? Optional.empty() : Optional.of(read(Math.toIntExact(type), answer));
  }

  private static SignedEnvelope read(int type, Answer answer) {
    return new SignedEnvelope(
        type,
        answer.field("gas").number(),
        answer.field(type == EIP_1559 ? "maxFeePerGas" : "gasPrice").wei(),
        type == EIP_1559
            ? Optional.of(answer.field("maxPriorityFeePerGas").wei())
            : Optional.empty(),
        answer.optional("accessList").map(AccessedAccount::list).orElse(List.of()),
        answer.field("r").quantity(),
        answer.field("s").quantity(),
        parity(type, answer.field("v").quantity().testBit(0)));
  }

  /** 27 or 35 and a multiple of two stand for 0 in a legacy one. */
  private static int parity(int type, boolean odd) {
    return odd == (type != LEGACY) ? 1 : 0;
  }
}
