package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;

record AccessListVector(String address, List<String> storageKeys) {

  AccessListEntry entry() {
    return new AccessListEntry(
        Address.parse(address), storageKeys.stream().map(Bytes::fromHex).toList());
  }
}
