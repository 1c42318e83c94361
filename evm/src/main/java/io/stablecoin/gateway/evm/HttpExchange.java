package io.stablecoin.gateway.evm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts JSON to one node and waits for the whole answer, for a bounded time and size. */
final class HttpExchange {

  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final HttpClient client;
  private final HttpRequest.Builder request;
  private final String host;
  private final Duration timeout;

  HttpExchange(HttpClient client, URI url, Duration timeout) {
    this.client = client;
    this.host = url.getHost();
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

  String host() {
    return host;
  }

  /**
   * @param what the methods asked for, for messages
   */
  HttpResponse<byte[]> post(byte[] body, String what) {
    HttpRequest post = request.copy().POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    // The client's own timeout ends with the headers; waiting here covers a body that trickles.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            post,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
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

  private RpcException failure(Throwable cause, String what) {
    return switch (cause) {
      case HttpTimeoutException slow -> new RpcException.TimedOut(host, what, timeout);
      case IOException broken when isTooLarge(broken) ->
          new RpcException.MalformedAnswer(host, what, "it is larger than 32 MB");
      // The text of these exceptions may hold the URL, so only their kind is passed on.
      default -> new RpcException.Unreachable(host, cause.getClass().getSimpleName());
    };
  }

  private static boolean isTooLarge(IOException broken) {
    return broken.getMessage() != null && broken.getMessage().contains("exceeded");
  }
}
