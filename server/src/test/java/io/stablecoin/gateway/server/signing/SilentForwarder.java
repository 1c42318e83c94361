package io.stablecoin.gateway.server.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Forwards connections to a port of this machine, and can swallow what is sent on them. */
final class SilentForwarder implements AutoCloseable {

  private static final int BUFFER = 8192;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private volatile boolean silent;

  SilentForwarder(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Nothing arrives any more, and nobody is told. */
  void fallSilent() {
    silent = true;
  }

  void speak() {
    silent = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> copy(client, database));
        Thread.ofVirtual().start(() -> copy(database, client));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!silent) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      // One of the two ends has closed.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
