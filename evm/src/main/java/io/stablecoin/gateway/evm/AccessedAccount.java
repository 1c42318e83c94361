package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;

/**
 * An account that a transaction announces to touch.
 *
 * @param storageKeys 32 bytes each, in the order in which they are signed
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>
 */
public record AccessedAccount(Address address, List<Bytes> storageKeys) {

  public AccessedAccount {
    storageKeys = List.copyOf(storageKeys);
  }

  static List<AccessedAccount> list(Answer answer) {
    return answer.items().stream()
        .map(item ->
            new AccessedAccount(
                item.field("address").address(),
                item.field("storageKeys").items().stream().map(Answer::word).toList()))
        .toList();
  }
}
