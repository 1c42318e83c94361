package io.stablecoin.gateway.server.slice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands between the gateway and a node, and behaves as nodes at times do. */
final class NodeProxy implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String LOGS = "eth_getLogs";
  private static final String RECEIPT = "eth_getTransactionReceipt";

  private final URI node;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private volatile Predicate<String> hangs = method -> false;
  private volatile boolean hidesLogs;
  private volatile boolean hidesReceipts;
  private volatile boolean falsifiesAmounts;
  private volatile Optional<InventedTransfer> invented = Optional.empty();

  NodeProxy(URI node) {
    this.node = node;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Says that there are no logs, as a node does that has the blocks and not yet their index. */
  void hideLogs(boolean hide) {
    hidesLogs = hide;
  }

  /** Lists every transfer with another amount than it has. */
  void falsifyAmounts(boolean falsify) {
    falsifiesAmounts = falsify;
  }

  /** Says that no transaction has a receipt yet. */
  void hideReceipts(boolean hide) {
    hidesReceipts = hide;
  }

  /** Lists a transfer that never was, whenever its block is asked for. */
  void invent(InventedTransfer transfer) {
    invented = Optional.of(transfer);
  }

  /** Takes requests of this method and does not answer them any more. */
  void hangAt(String method) {
    hangs = method::equals;
  }

  /** Takes requests and does not answer them any more. */
  void hangAtEverything() {
    hangs = method -> true;
  }

  /** Answers the requests to come; those that wait go on waiting. */
  void hangAtNothing() {
    hangs = method -> false;
  }

  /** Hangs up on the requests that wait, and on those that would. */
  void hangUp() {
    hungUp.countDown();
  }

  /** How many requests wait for an answer that does not come. */
  int waiting() {
    return waiting.get();
  }

  /** How often a method was asked for so far. */
  long count(String method) {
    return asked.stream().filter(method::equals).count();
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      List<JsonNode> requests = each(JSON.readTree(body)).toList();
      List<String> methods = requests.stream().map(it -> it.path("method").asString()).toList();
      asked.addAll(methods);
      if (methods.stream().anyMatch(hangs)) {
        hang();
        return;
      }
      byte[] answer = ask(body);
      byte[] changed = change(requests, methods, answer);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, changed.length);
      exchange.getResponseBody().write(changed);
    }
  }

  private byte[] change(List<JsonNode> requests, List<String> methods, byte[] answer)
      throws IOException {
    if (methods.contains(LOGS)) {
      return withOtherLogs(requests, answer);
    }
    return hidesReceipts && methods.contains(RECEIPT) ? withoutResults(answer) : answer;
  }

  private static byte[] withoutResults(byte[] answer) {
    JsonNode replies = JSON.readTree(answer);
    each(replies).forEach(reply -> ((ObjectNode) reply).putNull("result"));
    return JSON.writeValueAsBytes(replies);
  }

  private void hang() throws IOException {
    waiting.incrementAndGet();
    try {
      hungUp.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private byte[] withOtherLogs(List<JsonNode> requests, byte[] answer) throws IOException {
    JsonNode replies = JSON.readTree(answer);
    for (JsonNode request : requests) {
      if (request.path("method").asString().equals(LOGS)) {
        JsonNode reply =
            each(replies).filter(it -> it.path("id").equals(request.path("id"))).findFirst().get();
        change((ObjectNode) reply, request.path("params").path(0));
      }
    }
    return JSON.writeValueAsBytes(replies);
  }

  private void change(ObjectNode reply, JsonNode filter) throws IOException {
    ArrayNode logs = hidesLogs ? reply.putArray("result") : reply.withArray("result");
    if (falsifiesAmounts) {
      logs.forEach(log -> ((ObjectNode) log).put("data", "0x" + "0".repeat(56) + "0badcafe"));
    }
    if (invented.filter(transfer -> transfer.isIn(filter)).isPresent()) {
      InventedTransfer transfer = invented.get();
      logs.add(transfer.toLog(JSON, blockHash(transfer.block())));
    }
  }

  private String blockHash(long number) throws IOException {
    String request =
        """
        {"jsonrpc": "2.0", "id": 1, "method": "eth_getBlockByNumber", "params": ["0x%x", false]}\
        """
            .formatted(number);
    return JSON.readTree(ask(request.getBytes(UTF_8))).path("result").path("hash").asString();
  }

  private static Stream<JsonNode> each(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
  }

  private byte[] ask(byte[] request) throws IOException {
    try {
      return client
          .send(
              HttpRequest.newBuilder(node)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    hangUp();
    server.stop(0);
    client.close();
  }
}
