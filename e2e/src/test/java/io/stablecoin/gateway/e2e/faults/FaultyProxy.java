package io.stablecoin.gateway.e2e.faults;

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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands between one gateway and one service, and does what is ordered. */
final class FaultyProxy implements AutoCloseable {

  /** Of the connection, and not of the message. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final URI service;
  private final PoolRules pool;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  private final Map<Moment, Runnable> surprises = new ConcurrentHashMap<>();
  private final List<Order> orders = new CopyOnWriteArrayList<>();

  private FaultyProxy(URI service, PoolRules pool) {
    this.service = service;
    this.pool = pool;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  static FaultyProxy before(String service, PoolRules pool) {
    return new FaultyProxy(URI.create(service), pool);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Carries an order out until it is taken back; of several for one request the first. */
  void obey(Order order) {
    orders.add(order);
  }

  void takeBack(Order order) {
    orders.remove(order);
  }

  void behave() {
    orders.clear();
  }

  /** Runs something the next time that a request comes to this point. */
  void surprise(Moment moment, Runnable surprise) {
    surprises.put(moment, surprise);
  }

  void calm() {
    surprises.clear();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Errand errand = errand(exchange);
      happen(Moment.of(errand, false));
      PoolAnswer pooled = pool.look(errand);
      if (pooled.left().isPresent()) {
        carry(exchange, pooled, pooled.left().get(), mischief(errand));
      } else {
        answer(exchange, 200, pooled.alone(errand));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(
      HttpExchange exchange, PoolAnswer pooled, Errand errand, @Nullable Mischief mischief)
      throws IOException, InterruptedException {
    switch (mischief) {
      case Mischief.Cut() -> {}
      case Mischief.Delay(Duration time) -> {
        LockSupport.parkNanos(time.toNanos());
        passBack(exchange, pooled, errand, forward(exchange, errand));
      }
      case Mischief.DropAnswer() -> {
        var _ = forward(exchange, errand);
        happen(Moment.of(errand, true));
      }
      case Mischief.FindNothing() -> answer(exchange, 200, Nothing.found(errand));
      case Mischief.Repeat() -> {
        var _ = forward(exchange, errand);
        passBack(exchange, pooled, errand, forward(exchange, errand));
      }
      case null -> passBack(exchange, pooled, errand, forward(exchange, errand));
    }
  }

  private @Nullable Mischief mischief(Errand errand) {
    return orders.stream()
        .filter(order -> order.strikes(errand))
        .findFirst()
        .map(Order::mischief)
        .orElse(null);
  }

  private void happen(Optional<Moment> moment) {
    moment.map(surprises::remove).ifPresent(Runnable::run);
  }

  private static Errand errand(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return new Errand(
        target == null ? "" : target,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8),
        exchange.getRequestHeaders());
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, Errand errand)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(errand.text()));
    errand
        .headers()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private void passBack(
      HttpExchange exchange, PoolAnswer pooled, Errand errand, HttpResponse<byte[]> response)
      throws IOException {
    happen(Moment.of(errand, true));
    response
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    answer(exchange, response.statusCode(), pooled.beside(response.body()));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }
}
