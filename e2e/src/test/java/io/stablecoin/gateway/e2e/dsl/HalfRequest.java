package io.stablecoin.gateway.e2e.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;

/** A request whose first half the gateway is reading. */
public final class HalfRequest implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 30_000;

  private final Socket socket;
  private final String rest;

  private HalfRequest(Socket socket, String rest) {
    this.socket = socket;
    this.rest = rest;
  }

  /** Sends the head and half of the body, once the gateway said that it reads. */
  public static HalfRequest post(String api, String path, String key, String body)
      throws IOException {
    URI url = URI.create(api);
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    write(
        socket,
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: " + url.getAuthority(),
            "Authorization: Bearer " + key,
            "Idempotency-Key: " + UUID.randomUUID(),
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "Expect: 100-continue",
            "Connection: close",
            "",
            ""));
    int half = body.length() / 2;
    byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 \r\n\r\n".length());
    if (!new String(goOn, UTF_8).startsWith("HTTP/1.1 100")) {
      throw new IllegalStateException(new String(goOn, UTF_8));
    }
    write(socket, body.substring(0, half));
    return new HalfRequest(socket, body.substring(half));
  }

  /** Sends the other half and gives the whole answer. */
  public String complete() throws IOException {
    write(socket, rest);
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
