package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gas that a transaction uses before its first instruction runs. A node refuses one that does
 * not bring it. The floor of EIP-7623 is left out, since not every chain has it.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2028">EIP-2028, bytes of data</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930, access lists</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-3860">EIP-3860, code of a creation</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702, authorizations</a>
 */
final class IntrinsicGas {

  private static final long TRANSACTION = 21_000;
  private static final long CREATION = 32_000;
  private static final long WORD_OF_CREATION = 2;
  private static final long ZERO_BYTE = 4;
  private static final long OTHER_BYTE = 16;
  private static final long ACCOUNT = 2_400;
  private static final long STORAGE_KEY = 1_900;
  private static final long AUTHORIZATION = 25_000;
  private static final int WORD_SIZE = 32;

  private IntrinsicGas() {}

  static long of(
      @Nullable Address to, Bytes data, List<AccessListEntry> accessList, int authorizations) {
    return TRANSACTION
        + (to == null ? CREATION + words(data) * WORD_OF_CREATION : 0)
        + ofData(data)
        + accessList.stream().mapToLong(IntrinsicGas::ofEntry).sum()
        + authorizations * AUTHORIZATION;
  }

  private static long words(Bytes data) {
    return Math.ceilDiv(data.size(), WORD_SIZE);
  }

  private static long ofData(Bytes data) {
    long gas = 0;
    for (byte each : data.toArray()) {
      gas += each == 0 ? ZERO_BYTE : OTHER_BYTE;
    }
    return gas;
  }

  private static long ofEntry(AccessListEntry entry) {
    return ACCOUNT + entry.storageKeys().size() * STORAGE_KEY;
  }
}
