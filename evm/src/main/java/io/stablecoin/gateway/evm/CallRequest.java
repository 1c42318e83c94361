package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution that a node tries without a transaction.
 *
 * @param to null to try the creation of a contract
 */
public record CallRequest(Address from, @Nullable Address to, Wei value, Bytes data) {

  /** Asks {@code contract} without sending anything, from the zero address. */
  public static CallRequest read(Address contract, Bytes data) {
    return new CallRequest(Address.ZERO, contract, Wei.ZERO, data);
  }

  Map<String, Object> toParameter() {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("from", from.value().toString());
    if (to != null) {
      parameter.put("to", to.value().toString());
    }
    parameter.put("value", "0x" + value.value().toString(16));
    parameter.put("data", data.toString());
    return parameter;
  }
}
