package io.stablecoin.gateway.e2e.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A port that leads to a service once it is opened; until then connections are refused. */
public final class Door implements AutoCloseable {

  private final URI service;
  private final int port;
  private ServerSocket listener;

  public Door(String service) {
    this.service = URI.create(service);
    try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      this.listener = free;
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public void open() {
    try {
      listener = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::letIn);
  }

  private void letIn() {
    try {
      while (true) {
        Socket visitor = listener.accept();
        Socket host = new Socket(service.getHost(), service.getPort());
        Thread.ofVirtual().start(() -> pass(visitor, host));
        Thread.ofVirtual().start(() -> pass(host, visitor));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // One of them hung up.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
