package io.stablecoin.gateway.benchmarks;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How fast the same node mines transfers that were signed before: no gateway can be faster. */
final class PresignedFeed {

  /** As many as the gateway has in flight. */
  private static final int AT_ONCE = PayoutStack.IN_FLIGHT;

  private static final long BETWEEN_LOOKS_NANOS = 2_000_000;
  private static final long GAS_LIMIT = 90_000;
  private static final String MONEY = "10.00";

  private final PayoutStack stack;

  PresignedFeed(PayoutStack stack) {
    this.stack = stack;
  }

  private record Lane(Address wallet, List<SignedTransaction> transactions) {}

  /** Transfers a second, each sender's in the order of its nonces, until blocks have all. */
  double perSecond(int transfers, int senders) throws InterruptedException {
    List<Lane> lanes =
        IntStream.range(0, senders).mapToObj(_ -> signed(transfers / senders)).toList();
    long begin = System.nanoTime();
    List<Thread> all = new ArrayList<>();
    for (Lane lane : lanes) {
      all.add(Thread.ofVirtual().start(() -> send(lane)));
    }
    for (Thread thread : all) {
      thread.join();
    }
    return transfers / ((System.nanoTime() - begin) / 1e9);
  }

  private Lane signed(int transfers) {
    SoftwareSigner signer = new SoftwareSigner();
    Address wallet = signer.publicKey().address();
    stack.chain().setBalance(wallet, Wei.ether(1000));
    stack.tokens().mint(TokenAmount.parse(MONEY, stack.tokens().usdc()), wallet);
    return new Lane(
        wallet,
        LongStream.range(0, transfers)
            .mapToObj(nonce -> signer.signTransaction(transfer(nonce)))
            .toList());
  }

  private Eip1559Transaction transfer(long nonce) {
    TokenAmount unit = TokenAmount.parse("0.000001", stack.tokens().usdc());
    Address destination = Address.parse("0x%040x".formatted(0xfeed00000000L + nonce));
    return new Eip1559Transaction(
        stack.chain().chainId(),
        nonce,
        Wei.of(1),
        Wei.gwei(50),
        GAS_LIMIT,
        unit.token().contract(),
        Wei.ZERO,
        Erc20.transfer(destination, unit));
  }

  private void send(Lane lane) {
    List<SignedTransaction> transactions = lane.transactions();
    try (HttpClient http = HttpClient.newHttpClient();
        EvmClient node =
            EvmClient.connect(
                new EvmSettings(stack.chain().chainId(), List.of(stack.chain().rpcUrl())))) {
      for (int i = 0; i < transactions.size(); i += AT_ONCE) {
        int end = Math.min(i + AT_ONCE, transactions.size());
        send(http, transactions.subList(i, end));
        awaitMined(node, lane.wallet(), end);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The node does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitMined(EvmClient node, Address wallet, long nonce) {
    while (node.transactionCount(wallet, BlockTag.LATEST) < nonce) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
  }

  private void send(HttpClient http, List<SignedTransaction> some)
      throws IOException, InterruptedException {
    String body =
        some.stream()
            .map(it ->
                """
                {"jsonrpc":"2.0","id":1,"method":"eth_sendRawTransaction","params":["%s"]}\
                """
                    .formatted(it.raw()))
            .collect(joining(",", "[", "]"));
    var answer =
        http.send(
            HttpRequest.newBuilder(stack.chain().rpcUrl())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.body().contains("\"error\"")) {
      throw new IllegalStateException("The node refuses a transfer: " + answer.body());
    }
  }
}
