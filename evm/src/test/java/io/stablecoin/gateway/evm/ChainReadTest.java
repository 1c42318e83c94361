package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChainReadTest {

  private final TestNode node = TestNode.start();
  private final EvmClient client = node.client();

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  @Test
  void givesReceiptsInTheOrderOfTheirHashesWhateverTheOrderOfTheAnswers() {
    receiptsOfEvenTransactions();
    JsonMapper json = new JsonMapper();
    client.chainId();
    node.body(body ->
        json.readTree(body).valueStream().map(Object::toString).toList().reversed().toString());
    List<TxHash> hashes = LongStream.of(4, 7, 2).mapToObj(ChainJson::txHash).toList();
    assertThat(client.receipts(hashes))
        .extracting(receipt -> receipt.map(Receipt::txHash))
        .containsExactly(Optional.of(hashes.get(0)), Optional.empty(), Optional.of(hashes.get(2)));
  }

  @Test
  void readsManyReceiptsInSeveralBatches() {
    receiptsOfEvenTransactions();
    List<TxHash> hashes = LongStream.range(0, 250).mapToObj(ChainJson::txHash).toList();
    assertThat(client.receipts(hashes)).filteredOn(Optional::isPresent).hasSize(125);
    assertThat(Collections.frequency(node.methods(), "eth_getTransactionReceipt")).isEqualTo(250);
  }

  @Test
  void givesBlocksInTheOrderOfTheirNumbers() {
    node.behave(
        "eth_getBlockByNumber",
        p ->
            p.get(0).stringValue().equals("0x9")
                ? "\"result\":null"
                : "\"result\":" + ChainJson.block(Long.decode(p.get(0).stringValue()), 0));
    assertThat(client.blocks(List.of(7L, 9L, 3L)))
        .extracting(block -> block.map(Block::number))
        .containsExactly(Optional.of(7L), Optional.empty(), Optional.of(3L));
  }

  @Test
  void asksForGasOnTopOfTheNewestBlock() {
    node.behave(
        "eth_estimateGas",
        p ->
            "\"result\":\"%s\""
                .formatted(
                    p.size() == 2 && p.get(1).stringValue().equals("latest") ? "0x5208" : "0x0"));
    assertThat(client.estimateGas(CallRequest.read(Address.ZERO, Bytes.EMPTY))).isEqualTo(21_000);
  }

  @Test
  void triesAnExecutionInOneExchange() {
    node.result("eth_call", "\"0x01\"").result("eth_estimateGas", "\"0x5208\"");
    client.chainId();
    node.body(body -> body.startsWith("[") ? body : "{}");
    assertThat(client.tryOut(CallRequest.read(Address.ZERO, Bytes.EMPTY)))
        .isEqualTo(new Trial(Bytes.fromHex("0x01"), 21_000));
  }

  @Test
  void readsWhatASenderHas() {
    node.behave(
        "eth_getTransactionCount",
        p ->
            p.get(1).stringValue().equals("pending") ? "\"result\":\"0x9\"" : "\"result\":\"0x7\"");
    node.result("eth_getCode", "\"0xef0100\"");
    assertThat(client.sender(Address.ZERO))
        .isEqualTo(new SenderState(7, 9, Bytes.fromHex("0xef0100")));
  }

  @Test
  void asksNothingForNoReceipts() {
    assertThat(client.receipts(List.of())).isEmpty();
    assertThat(node.methods()).isEmpty();
  }

  @Test
  void readsEveryPartOfAReceipt() {
    node.result("eth_getTransactionReceipt", ChainJson.receipt(1, 5));
    Receipt receipt = client.receipt(ChainJson.txHash(1)).orElseThrow();
    assertThat(receipt.succeeded()).isTrue();
    assertThat(receipt.blockNumber()).isEqualTo(5);
    assertThat(receipt.to()).isNull();
    assertThat(receipt.contractAddress()).isEqualTo(ChainJson.TOKEN);
    assertThat(receipt.fee()).hasToString("21000000147000 wei");
    assertThat(receipt.logs()).extracting(Log::logIndex).containsExactly(0L, 1L);
  }

  @Test
  void seesThatATransactionReverted() {
    node.result(
        "eth_getTransactionReceipt",
        ChainJson.receipt(1, 5).replace("\"status\":\"0x1\"", "\"status\":\"0x0\""));
    assertThat(client.receipt(ChainJson.txHash(1)).orElseThrow().succeeded()).isFalse();
  }

  @Test
  void findsTheFinalBlockByDepth() {
    node.behave(
        "eth_getBlockByNumber",
        p -> {
          String tag = p.get(0).stringValue();
          return "\"result\":" + ChainJson.block(tag.equals("latest") ? 9 : Long.decode(tag), 0);
        });
    assertThat(client.finalBlock(new Finality.Depth(1)).map(Block::number)).contains(9L);
    assertThat(client.finalBlock(new Finality.Depth(10)).map(Block::number)).contains(0L);
    assertThat(client.finalBlock(new Finality.Depth(11))).isEmpty();
  }

  @Test
  void findsNoFinalBlockWhereTheChainIsTooYoung() {
    node.result("eth_getBlockByNumber", "null");
    assertThat(client.finalBlock(new Finality.FinalizedTag())).isEmpty();
    node.error("eth_getBlockByNumber", -39001, "finalized block not found");
    assertThat(client.finalBlock(new Finality.FinalizedTag())).isEmpty();
  }

  private void receiptsOfEvenTransactions() {
    node.behave(
        "eth_getTransactionReceipt",
        p -> {
          long number = TxHash.parse(p.get(0).stringValue()).value().toArray()[31] & 0xff;
          return "\"result\":" + (number % 2 == 0 ? ChainJson.receipt(number, 5) : "null");
        });
  }
}
