package io.stablecoin.gateway.evm;

import java.util.List;
import java.util.Map;

/**
 * One question to a node.
 *
 * @param parameters texts, booleans, lists and maps, as JSON will hold them
 */
record RpcRequest(String method, List<Object> parameters) {

  static RpcRequest of(String method, Object... parameters) {
    return new RpcRequest(method, List.of(parameters));
  }

  Map<String, Object> toJson(int id) {
    return Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters);
  }
}
