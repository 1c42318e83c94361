package io.stablecoin.gateway.evm;

import java.util.List;

/**
 * The logs of a range of blocks, and the block they were read up to.
 *
 * @param lastBlock the last block of the range, of the same chain of blocks as the logs
 * @param logs complete, in the order of block and log index
 */
public record LogScan(Block lastBlock, List<Log> logs) {

  public LogScan {
    logs = List.copyOf(logs);
  }
}
