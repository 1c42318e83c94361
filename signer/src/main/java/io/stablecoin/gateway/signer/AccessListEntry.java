package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;

/**
 * An account, and slots of its storage, that a transaction announces and so touches at a lower
 * price of gas. The order is signed as it is given.
 *
 * @param storageKeys 32 bytes each; may be empty
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>
 */
public record AccessListEntry(Address address, List<Bytes> storageKeys) {

  /** The bytes of a storage key. */
  public static final int STORAGE_KEY_SIZE = 32;

  /**
   * @throws InvalidValueException with code {@code storage_key_size}
   */
  public AccessListEntry {
    storageKeys = List.copyOf(storageKeys);
    for (Bytes key : storageKeys) {
      if (key.size() != STORAGE_KEY_SIZE) {
        throw new InvalidValueException(
            "storage_key_size",
            "A storage key is %d bytes, not %d: write its leading zeros."
                .formatted(STORAGE_KEY_SIZE, key.size()));
      }
    }
  }
}
