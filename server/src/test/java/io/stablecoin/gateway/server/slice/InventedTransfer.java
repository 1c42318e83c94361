package io.stablecoin.gateway.server.slice;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A transfer that is on no chain. */
record InventedTransfer(TokenAmount amount, Address sender, Address recipient, long block) {

  /** Far above the logs that a block of a test has. */
  private static final int LOG_INDEX = 1000;

  boolean isIn(JsonNode filter) {
    return Long.decode(filter.path("fromBlock").asString()) <= block
        && block <= Long.decode(filter.path("toBlock").asString());
  }

  ObjectNode toLog(JsonMapper json, String blockHash) {
    ObjectNode log =
        json.createObjectNode()
            .put("address", amount.token().contract().toString())
            .put("data", "0x%064x".formatted(amount.units()))
            .put("blockNumber", "0x%x".formatted(block))
            .put("blockHash", blockHash)
            .put("transactionHash", "0x" + "ab".repeat(32))
            .put("transactionIndex", "0x0")
            .put("logIndex", "0x%x".formatted(LOG_INDEX))
            .put("removed", false);
    log.putArray("topics")
        .add(Erc20.TRANSFER_TOPIC.toString())
        .add(sender.toWord().toString())
        .add(recipient.toWord().toString());
    return log;
  }
}
