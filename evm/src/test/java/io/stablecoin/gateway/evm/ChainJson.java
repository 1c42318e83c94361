package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;

/** Blocks, logs and receipts as nodes write them. */
final class ChainJson {

  static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000000aa");

  private ChainJson() {}

  /** A block whose hash is told by its number and the branch of the chain. */
  static String block(long number, int branch) {
    return """
    {"number":"0x%x","hash":"%s","parentHash":"%s","timestamp":"0x65000000","baseFeePerGas":"0x7"}\
    """
        .formatted(number, blockHash(number, branch), blockHash(number - 1, branch));
  }

  static String blockHash(long number, int branch) {
    return "0x%08x%056x".formatted(branch, number);
  }

  /** A transfer of one unit of {@link #TOKEN}. */
  static String log(long block, int branch, long index) {
    return """
    {"address":"%s","topics":["%s","0x%064x","0x%064x"],"data":"0x%064x","blockNumber":"0x%x",\
    "blockHash":"%s","transactionHash":"%s","logIndex":"0x%x","removed":false}\
    """
        .formatted(
            TOKEN.value(),
            Erc20.TRANSFER_TOPIC,
            1,
            2,
            1,
            block,
            blockHash(block, branch),
            txHash(block),
            index);
  }

  static String receipt(long transaction, long block) {
    return """
    {"transactionHash":"%s","blockNumber":"0x%x","blockHash":"%s","status":"0x1",\
    "gasUsed":"0x5208","effectiveGasPrice":"0x3b9aca07","from":"%s","to":null,\
    "contractAddress":"%s","logs":[%s,%s]}\
    """
        .formatted(
            txHash(transaction),
            block,
            blockHash(block, 0),
            TOKEN.value(),
            TOKEN.value(),
            log(block, 0, 1),
            log(block, 0, 0));
  }

  static TxHash txHash(long number) {
    return new TxHash(Bytes.fromHex("0x%064x".formatted(number)));
  }
}
