package io.stablecoin.gateway.evm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP server that speaks JSON-RPC as a test tells it to, in ways that a real node will not. */
final class TestNode implements AutoCloseable {

  /** Gives the rest of the answer after the id: {@code "result":…} or {@code "error":…}. */
  interface Behaviour {
    String answer(JsonNode parameters);
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<String> methods = new CopyOnWriteArrayList<>();
  private final List<Integer> exchanges = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> body = UnaryOperator.identity();
  private volatile int status = 200;
  private volatile @Nullable String silentOn;
  private volatile @Nullable String stuckOn;

  private TestNode(HttpServer server) {
    this.server = server;
  }

  /** A node of chain 31337. */
  static TestNode start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestNode node = new TestNode(server);
      node.result("eth_chainId", "\"0x7a69\"");
      server.setExecutor(node.executor);
      server.createContext("/", node::handle);
      server.start();
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/v2/s3cretkey?k=s3cretkey".formatted(port()));
  }

  int port() {
    return server.getAddress().getPort();
  }

  EvmClient client() {
    return clientOf(List.of(this));
  }

  static EvmClient clientOf(List<TestNode> nodes) {
    return EvmClient.connect(settingsOf(nodes));
  }

  static EvmSettings settingsOf(List<TestNode> nodes) {
    return new EvmSettings(nodes.stream().map(TestNode::url).toList(), Duration.ofSeconds(60));
  }

  TestNode result(String method, String json) {
    return behave(method, parameters -> "\"result\":" + json);
  }

  TestNode error(String method, long code, String message) {
    return behave(method, parameters -> errorOf(code, message));
  }

  static String errorOf(long code, String message) {
    return "\"error\":{\"code\":%d,\"message\":%s}"
        .formatted(code, JSON.writeValueAsString(message));
  }

  TestNode behave(String method, Behaviour behaviour) {
    behaviours.put(method, behaviour);
    return this;
  }

  /** Changes the whole body before it is sent. */
  TestNode body(UnaryOperator<String> change) {
    body = change;
    return this;
  }

  TestNode status(int code) {
    status = code;
    return this;
  }

  /** Takes requests of this method and never answers them. */
  TestNode silentOn(String method) {
    silentOn = method;
    return this;
  }

  /** Begins to answer requests of this method and never ends. */
  TestNode stuckOn(String method) {
    stuckOn = method;
    return this;
  }

  List<String> methods() {
    return methods;
  }

  /** How many requests came with each exchange. */
  List<Integer> exchanges() {
    return exchanges;
  }

  List<String> authorizations() {
    return authorizations;
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    exchanges.add(request.isArray() ? request.size() : 1);
    authorizations.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    String answer =
        request.isArray()
            ? "[" + String.join(",", request.valueStream().map(this::answer).toList()) + "]"
            : answer(request);
    if (request.toString().contains("\"" + silentOn + "\"")) {
      waitForClose();
    }
    byte[] bytes = body.apply(answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (request.toString().contains("\"" + stuckOn + "\"")) {
        out.write(bytes, 0, 1);
        out.flush();
        waitForClose();
      }
      out.write(bytes);
    }
  }

  private String answer(JsonNode request) {
    String method = request.get("method").stringValue();
    methods.add(method);
    Behaviour behaviour =
        behaviours.getOrDefault(method, parameters -> errorOf(-32601, "no such method"));
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,%s}"
        .formatted(request.get("id"), behaviour.answer(request.get("params")));
  }

  private void waitForClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
