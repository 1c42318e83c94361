package io.stablecoin.gateway.signer;

import com.esaulpaugh.headlong.rlp.RLPEncoder;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a transaction, unsigned and signed.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>
 */
final class TransactionEncoding {

  private static final Bytes EIP_1559_TYPE = Bytes.of((byte) 2);
  private static final List<Object> NO_ACCESS_LIST = List.of();

  private TransactionEncoding() {}

  /** What is hashed and signed. */
  static Bytes unsigned(UnsignedTransaction transaction) {
    return switch (transaction) {
      case Eip1559Transaction tx -> EIP_1559_TYPE.concat(rlp(fields(tx)));
      case LegacyTransaction tx -> rlp(fields(tx, chain(tx), BigInteger.ZERO, BigInteger.ZERO));
    };
  }

  /** What is broadcast. */
  static Bytes signed(UnsignedTransaction transaction, Signature signature) {
    BigInteger parity = BigInteger.valueOf(signature.recoveryId());
    return switch (transaction) {
      case Eip1559Transaction tx ->
          EIP_1559_TYPE.concat(rlp(fields(tx, parity, signature.r(), signature.s())));
      case LegacyTransaction tx -> {
        BigInteger v = chain(tx).shiftLeft(1).add(BigInteger.valueOf(35)).add(parity);
        yield rlp(fields(tx, v, signature.r(), signature.s()));
      }
    };
  }

  private static List<Object> fields(Eip1559Transaction tx, BigInteger... tail) {
    List<Object> fields = new ArrayList<>();
    fields.add(number(chain(tx)));
    fields.add(number(BigInteger.valueOf(tx.nonce())));
    fields.add(number(tx.maxPriorityFeePerGas().value()));
    fields.add(number(tx.maxFeePerGas().value()));
    addCall(fields, tx);
    fields.add(NO_ACCESS_LIST);
    addNumbers(fields, tail);
    return fields;
  }

  private static List<Object> fields(LegacyTransaction tx, BigInteger... tail) {
    List<Object> fields = new ArrayList<>();
    fields.add(number(BigInteger.valueOf(tx.nonce())));
    fields.add(number(tx.gasPrice().value()));
    addCall(fields, tx);
    addNumbers(fields, tail);
    return fields;
  }

  private static void addCall(List<Object> fields, UnsignedTransaction tx) {
    fields.add(number(BigInteger.valueOf(tx.gasLimit())));
    fields.add(recipient(tx.to()));
    fields.add(number(tx.value().value()));
    fields.add(tx.data().toArray());
  }

  private static void addNumbers(List<Object> fields, BigInteger... numbers) {
    for (BigInteger number : numbers) {
      fields.add(number(number));
    }
  }

  private static byte[] recipient(@Nullable Address to) {
    return to == null ? new byte[0] : to.value().toArray();
  }

  private static BigInteger chain(UnsignedTransaction tx) {
    return BigInteger.valueOf(tx.chainId().value());
  }

  /** RLP writes a number without leading zeros, so that 0 is the empty string. */
  private static byte[] number(BigInteger number) {
    return number.signum() == 0 ? new byte[0] : BigIntegers.asUnsignedByteArray(number);
  }

  private static Bytes rlp(List<Object> fields) {
    return Bytes.of(RLPEncoder.list(fields));
  }
}
