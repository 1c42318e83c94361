package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.DevReceipt;
import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and a real node, which mines only when it is told to. */
class EvmClientIT {

  private static final Address PAYEE = Address.parse("0x00000000000000000000000000000000000000bb");
  private static final Wei BALANCE = Wei.ether(10_000);

  private final DevChain chain =
      DevChain.start(DevChainSettings.forgetful(Mining.every(Duration.ofHours(1))));
  private final EvmClient client =
      EvmClient.connect(new EvmSettings(chain.chainId(), List.of(chain.rpcUrl())));
  private final Address payer = chain.accounts().getFirst().address();

  @AfterEach
  void close() {
    client.close();
    chain.close();
  }

  @Test
  void followsSignedBytesFromThePoolIntoABlock() {
    Bytes raw = signed(0, Wei.ether(1), 21_000, Wei.gwei(10));
    TxHash hash = new TxHash(raw.keccak256());

    assertThat(client.broadcast(raw)).isEqualTo(new Broadcast.Accepted(hash));
    assertThat(client.receipt(hash)).isEmpty();
    ChainTransaction waiting = client.transaction(hash).orElseThrow();
    assertThat(waiting.blockNumber()).isEmpty();
    assertThat(waiting.to()).isEqualTo(PAYEE);
    assertThat(client.transactionCount(payer, BlockTag.PENDING)).isEqualTo(1);
    assertThat(client.transactionCount(payer, BlockTag.LATEST)).isZero();

    chain.mine(1);

    Receipt receipt = client.receipt(hash).orElseThrow();
    assertThat(receipt.succeeded()).isTrue();
    assertThat(client.transactionsOf(payer, receipt.blockNumber()))
        .extracting(ChainTransaction::hash)
        .containsExactly(hash);
    assertThat(client.transactionsOf(PAYEE, receipt.blockNumber())).isEmpty();
    assertThat(client.transactionsOf(payer, receipt.blockNumber() + 1)).isEmpty();
    assertThat(client.block(receipt.blockNumber()).map(Block::hash)).contains(receipt.blockHash());
    assertThat(client.balance(PAYEE, BlockTag.LATEST)).isEqualTo(Wei.ether(1));
    assertThat(client.balance(payer, BlockTag.LATEST))
        .isEqualTo(BALANCE.minus(Wei.ether(1)).minus(receipt.fee()));
  }

  @Test
  void knowsTheNodesWordsForATransactionItHas() {
    Bytes raw = signed(0, Wei.ether(1), 21_000, Wei.gwei(10));
    client.broadcast(raw);
    assertThat(client.broadcast(raw)).isInstanceOf(Broadcast.AlreadyKnown.class);

    chain.mine(1);

    assertThat(client.broadcast(raw)).isInstanceOf(Broadcast.NonceTooLow.class);
  }

  @Test
  void knowsTheNodesWordsForATransactionItDoesNotWant() {
    client.broadcast(signed(0, Wei.ether(1), 21_000, Wei.gwei(10)));
    assertThat(client.broadcast(signed(0, Wei.ether(2), 21_000, Wei.gwei(9))))
        .isInstanceOf(Broadcast.Underpriced.class);
    assertThat(client.broadcast(signed(1, Wei.ether(10_001), 21_000, Wei.gwei(10))))
        .isInstanceOf(Broadcast.InsufficientFunds.class);
    assertThat(client.broadcast(signed(1, Wei.ether(1), 20_000, Wei.gwei(10))))
        .isInstanceOf(Broadcast.IntrinsicGasTooLow.class);
    assertThat(client.broadcast(Bytes.fromHex("0x02c0"))).isInstanceOf(Broadcast.Rejected.class);
  }

  @Test
  void goesOnWithABatchAfterOneThatTheNodeDoesNotWant() {
    List<Bytes> raws =
        List.of(
            signed(0, Wei.ether(1), 21_000, Wei.gwei(10)),
            signed(1, Wei.ether(1), 20_000, Wei.gwei(10)),
            signed(2, Wei.ether(1), 21_000, Wei.gwei(10)));

    assertThat(client.broadcast(raws))
        .hasExactlyElementsOfTypes(
            Broadcast.Accepted.class, Broadcast.IntrinsicGasTooLow.class, Broadcast.Accepted.class);
    assertThat(client.transactionCount(payer, BlockTag.PENDING)).isEqualTo(1);
  }

  @Test
  void triesManyExecutionsOfWhichOneReverts() {
    CallRequest works = new CallRequest(payer, PAYEE, Wei.ether(1), Bytes.EMPTY);
    CallRequest reverts = new CallRequest(payer, null, Wei.ZERO, ChainCode.PANIC);
    assertThat(client.tryOut(List.of(works, reverts, works)))
        .containsExactly(
            Optional.of(client.tryOut(works)), Optional.empty(), Optional.of(client.tryOut(works)));
  }

  @Test
  void readsTransferLogsUpToABlock() {
    DevReceipt logged =
        chain.send(DevTransaction.creation(payer, ChainCode.logTransfer(payer, PAYEE)));
    chain.mine(5);

    LogFilter filter = new LogFilter(0, 5, List.of(), List.of(List.of(Erc20.TRANSFER_TOPIC)));
    LogScan scan = client.scan(filter);

    assertThat(scan.lastBlock()).isEqualTo(client.block(5).orElseThrow());
    Transfer transfer = Erc20.decodeTransfer(scan.logs().getFirst()).orElseThrow();
    assertThat(scan.logs()).hasSize(1);
    assertThat(transfer.to()).isEqualTo(PAYEE);
    assertThat(transfer.units()).isEqualTo(BigInteger.valueOf(25_000_000));
    assertThat(transfer.log().txHash()).isEqualTo(logged.hash());
    assertThat(client.receipt(logged.hash()).orElseThrow().logs()).containsExactly(transfer.log());
  }

  @Test
  void doesNotReadPastTheHead() {
    LogFilter filter = new LogFilter(0, 1, List.of(), List.of());
    assertThatExceptionOfType(RpcException.NodeBehind.class).isThrownBy(() -> client.scan(filter));
  }

  @Test
  void seesTransactionAndBlockVanishInAReorganisation() {
    Bytes raw = signed(0, Wei.ether(1), 21_000, Wei.gwei(10));
    TxHash hash = new TxHash(raw.keccak256());
    client.broadcast(raw);
    chain.mine(1);
    Block before = client.block(1).orElseThrow();

    chain.reorganise(1);

    assertThat(client.receipt(hash)).isEmpty();
    assertThat(client.block(1).map(Block::hash)).isPresent().isNotEqualTo(before.hash());
  }

  @Test
  void findsTheFinalBlockByTagAndByDepth() {
    chain.mine(10);
    assertThat(client.finalBlock(new Finality.FinalizedTag()).map(Block::number)).contains(8L);
    assertThat(client.finalBlock(new Finality.Depth(3)).map(Block::number)).contains(8L);
  }

  @Test
  void readsTheReasonOfARevert() {
    CallRequest request = new CallRequest(payer, null, Wei.ZERO, ChainCode.PANIC);
    assertThatExceptionOfType(RpcException.Reverted.class)
        .isThrownBy(() -> client.estimateGas(request))
        .satisfies(e ->
            assertThat(e.reason()).isEqualTo(new RevertReason.Panic(BigInteger.valueOf(0x11))));
    assertThatExceptionOfType(RpcException.Reverted.class)
        .isThrownBy(() -> client.call(request, BlockTag.LATEST));
  }

  @Test
  void offersAFeeTheNodeAccepts() {
    Fees fees = client.fees(FeePolicy.upTo(Wei.gwei(100)));
    Wei baseFee = client.block(BlockTag.LATEST).baseFee().orElseThrow();
    assertThat(fees.maxFeePerGas()).isGreaterThan(baseFee);
    assertThat(client.broadcast(signed(0, Wei.ether(1), 21_000, fees.maxFeePerGas())))
        .isInstanceOf(Broadcast.Accepted.class);
    assertThat(client.gasPrice()).isGreaterThan(Wei.ZERO);
    assertThat(client.estimateGas(new CallRequest(payer, PAYEE, Wei.ether(1), Bytes.EMPTY)))
        .isGreaterThanOrEqualTo(21_000);
  }

  @Test
  void tellsContractsFromAccounts() {
    assertThat(client.code(payer)).isEqualTo(Bytes.EMPTY);
    assertThat(client.code(Address.parse("0x4e59b44847b379578588920cA78FbF26c0B4956C")))
        .isNotEqualTo(Bytes.EMPTY);
  }

  /** The node holds the keys of its accounts and signs without sending. */
  private Bytes signed(long nonce, Wei value, long gas, Wei fee) {
    Map<String, Object> transaction =
        Map.of(
            "from", payer.toString(),
            "to", PAYEE.toString(),
            "nonce", quantity(BigInteger.valueOf(nonce)),
            "value", quantity(value.value()),
            "gas", quantity(BigInteger.valueOf(gas)),
            "maxFeePerGas", quantity(fee.value()),
            "maxPriorityFeePerGas", "0x1",
            "chainId", quantity(BigInteger.valueOf(chain.chainId().value())));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return new RpcNode(
              new HttpExchange(http, chain.rpcUrl(), Duration.ofSeconds(10)), System::nanoTime)
          .ask(
              List.of(RpcRequest.of("eth_signTransaction", transaction)),
              replies -> replies.getFirst().result().data());
    }
  }

  private static String quantity(BigInteger value) {
    return "0x" + value.toString(16);
  }
}
