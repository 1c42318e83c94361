package io.stablecoin.gateway.server.transactions.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before a node and loses answers: the node has done the work, the caller never hears. Or
 * gives others in their place.
 */
final class LossyRpc implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final URI node;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile boolean losesBroadcasts;
  private volatile boolean down;
  private volatile boolean tellsOfReverts;
  private volatile boolean hidesBaseFee;
  private volatile boolean takesNoBatches;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  LossyRpc(URI node) throws IOException {
    this.node = node;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void loseBroadcasts(boolean lose) {
    losesBroadcasts = lose;
  }

  void setDown(boolean isDown) {
    down = isDown;
  }

  /** Refuses every request that contains {@code part}. */
  void refuse(String part, String words) {
    answers.put(part, error(words));
  }

  private static String error(String words) {
    return "\"error\":{\"code\":-32000,\"message\":\"%s\"}".formatted(words);
  }

  /** Takes signed bytes one by one only. */
  void takeNoBatches() {
    takesNoBatches = true;
  }

  /** Finds nothing for the requests that contain {@code part}. */
  void hide(String part) {
    answers.put(part, "\"result\":null");
  }

  /** Tells of every transaction that succeeded that it did not. */
  void tellOfReverts(boolean tell) {
    tellsOfReverts = tell;
  }

  /** Tells of blocks as a chain does that has no EIP-1559. */
  void hideBaseFee(boolean hide) {
    hidesBaseFee = hide;
  }

  /** Answers as the node does. */
  void beHonest() {
    answers.clear();
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      if (down) {
        return;
      }
      byte[] answer = answer(request);
      boolean broadcast =
          new String(request, StandardCharsets.UTF_8).contains("eth_sendRawTransaction");
      if (broadcast && losesBroadcasts) {
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** How many requests had {@code part} in them, a batch being one. */
  long asked(String part) {
    return requests.stream().filter(words -> words.contains(part)).count();
  }

  private byte[] answer(byte[] request) throws IOException {
    String words = new String(request, StandardCharsets.UTF_8);
    requests.add(words);
    if (takesNoBatches && words.startsWith("[") && words.contains("eth_sendRawTransaction")) {
      return "{\"jsonrpc\":\"2.0\",\"id\":null,%s}"
          .formatted(error("no batches"))
          .getBytes(StandardCharsets.UTF_8);
    }
    return words.startsWith("[") ? answerEach(words) : answerOne(words);
  }

  private byte[] answerEach(String batch) throws IOException {
    List<String> told = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (JsonNode request : JSON.readTree(batch)) {
      ordered(request.toString()).ifPresentOrElse(told::add, () -> left.add(request.toString()));
    }
    if (told.isEmpty()) {
      return asTheNodeDoes(batch);
    }
    if (!left.isEmpty()) {
      byte[] others = asTheNodeDoes(left.toString());
      JSON.readTree(others).forEach(answer -> told.add(answer.toString()));
    }
    return told.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] answerOne(String request) throws IOException {
    Optional<String> ordered = ordered(request);
    return ordered.isPresent()
        ? ordered.get().getBytes(StandardCharsets.UTF_8)
        : asTheNodeDoes(request);
  }

  /** The answer to one request, where a test wants another than the node's. */
  private Optional<String> ordered(String request) {
    return answers.entrySet().stream()
        .filter(answer -> request.contains(answer.getKey()))
        .findFirst()
        .map(answer ->
            "{\"jsonrpc\":\"2.0\",\"id\":%s,%s}"
                .formatted(JSON.readTree(request).get("id"), answer.getValue()));
  }

  private byte[] asTheNodeDoes(String words) throws IOException {
    byte[] request = words.getBytes(StandardCharsets.UTF_8);
    if (hidesBaseFee && words.contains("eth_getBlockByNumber")) {
      return withoutBaseFee(ask(request));
    }
    return tellsOfReverts ? withReverts(ask(request)) : ask(request);
  }

  private static byte[] withoutBaseFee(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8)
        .replaceAll("\"baseFeePerGas\":\"0x[0-9a-f]+\",?", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withReverts(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8)
        .replace("\"status\":\"0x1\"", "\"status\":\"0x0\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] ask(byte[] request) throws IOException {
    try {
      return client
          .send(
              HttpRequest.newBuilder(node)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
