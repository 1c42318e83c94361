package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What became of a {@link DevTransaction}.
 *
 * @param created the contract's address where the transaction created one
 */
public record DevReceipt(TxHash hash, boolean succeeded, long gasUsed, Optional<Address> created) {

  static DevReceipt fromJson(JsonNode receipt) {
    return new DevReceipt(
        TxHash.parse(receipt.path("transactionHash").asString()),
        receipt.path("status").asString().equals("0x1"),
        Long.decode(receipt.path("gasUsed").asString()),
        receipt.path("contractAddress").asStringOpt().map(Address::parse));
  }
}
