package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of an account whose key the node holds.
 *
 * @param to null creates a contract from {@code data}
 */
public record DevTransaction(Address from, @Nullable Address to, Wei value, Bytes data) {

  public static DevTransaction call(Address from, Address to, Bytes data) {
    return new DevTransaction(from, to, Wei.ZERO, data);
  }

  public static DevTransaction transfer(Address from, Address to, Wei value) {
    return new DevTransaction(from, to, value, Bytes.EMPTY);
  }

  public static DevTransaction creation(Address from, Bytes initCode) {
    return new DevTransaction(from, null, Wei.ZERO, initCode);
  }

  Map<String, String> toJson() {
    Map<String, String> fields = new HashMap<>();
    fields.put("from", from.toString());
    fields.put("value", "0x" + value.value().toString(16));
    fields.put("data", data.toString());
    if (to != null) {
      fields.put("to", to.toString());
    }
    return fields;
  }
}
