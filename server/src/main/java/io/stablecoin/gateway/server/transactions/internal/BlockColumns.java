package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Receipt;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that say which block has a transaction, and by which hash. */
final class BlockColumns {

  private BlockColumns() {}

  static Map<String, @Nullable Object> of(Receipt receipt) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("hash", receipt.txHash().value().toArray());
    columns.put("block_number", receipt.blockNumber());
    columns.put("block_hash", receipt.blockHash().value().toArray());
    return columns;
  }

  static Map<String, @Nullable Object> none() {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("block_number", null);
    columns.put("block_hash", null);
    return columns;
  }
}
