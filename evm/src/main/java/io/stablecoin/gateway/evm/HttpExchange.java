package io.stablecoin.gateway.evm;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts JSON to one node and waits for the whole answer, for a bounded time and size. */
final class HttpExchange {

  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final HttpClient client;
  private final HttpRequest.Builder request;
  private final String host;
  private final Duration timeout;

  HttpExchange(HttpClient client, URI url, Duration timeout) {
    this.client = client;
    this.host = hostAndPort(url);
    this.timeout = timeout;
    this.request =
        HttpRequest.newBuilder(withoutUserInfo(url))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
    if (url.getUserInfo() != null) {
      byte[] credentials = url.getUserInfo().getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
  }

  private static URI withoutUserInfo(URI url) {
    return url.getRawUserInfo() == null
        ? url
        : URI.create(url.toString().replaceFirst("//[^@/]*@", "//"));
  }

  private static String hostAndPort(URI url) {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  String host() {
    return host;
  }

  /**
   * Posts once more where the connection broke: a pooled one may have been closed by the node in
   * the meantime. Nothing is sent here that must not arrive twice: questions, and signed bytes that
   * stay the same.
   *
   * @param what the methods asked for, for messages
   */
  HttpResponse<byte[]> post(byte[] body, String what) {
    try {
      return postOnce(body, what);
    } catch (BrokenConnection broken) {
      try {
        return postOnce(body, what);
      } catch (BrokenConnection again) {
        throw new RpcException.Unreachable(host, "the connection broke");
      }
    }
  }

  private HttpResponse<byte[]> postOnce(byte[] body, String what) throws BrokenConnection {
    HttpRequest post = request.copy().POST(BodyPublishers.ofByteArray(body)).build();
    // The client's own timeout ends with the headers; waiting here covers a body that trickles.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new RpcException.TimedOut(host, what, timeout);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new RpcException.Unreachable(host, "the wait was interrupted");
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNullElse(e.getCause(), e), what);
    }
  }

  /** The words of these exceptions may hold the URL, so none of them is passed on. */
  private RpcException failure(Throwable cause, String what) throws BrokenConnection {
    return switch (cause) {
      case HttpConnectTimeoutException slow ->
          new RpcException.Unreachable(host, "it takes no connection");
      case ConnectException refused -> new RpcException.Unreachable(host, reason(refused));
      case SSLException tls -> new RpcException.Unreachable(host, "TLS failed");
      case IOException tooLarge when isTooLarge(tooLarge) ->
          new RpcException.MalformedAnswer(host, what, "it is larger than 32 MB");
      case IOException broken -> throw new BrokenConnection();
      default -> new RpcException.Unreachable(host, cause.getClass().getSimpleName());
    };
  }

  private static String reason(ConnectException refused) {
    return refused.getCause() instanceof UnresolvedAddressException
        ? "its name is unknown"
        : "the connection was refused";
  }

  private static boolean isTooLarge(IOException broken) {
    return broken.getMessage() != null && broken.getMessage().startsWith("body exceeds capacity");
  }

  private static final class BrokenConnection extends Exception {}
}
