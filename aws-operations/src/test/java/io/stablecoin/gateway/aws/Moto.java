package io.stablecoin.gateway.aws;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Other services of AWS than KMS, by the stand-in moto where this machine has it. */
final class Moto implements AutoCloseable {

  private static final String REGION = "eu-west-1";

  private final Process process;
  private final URI endpoint;

  private Moto(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts it; a test without it is skipped, and says so. */
  static Moto start() throws IOException, InterruptedException {
    if (!isInstalled()) {
      String why =
          "moto is not installed (pip install -r ops/test-requirements.txt), so no other AWS is tested";
      System.err.println("SKIPPED: " + why);
      Assumptions.abort(why);
    }
    int port = freePort();
    Process process =
        silent("python3", "-m", "moto.server", "-H", "127.0.0.1", "-p", Integer.toString(port));
    await().atMost(Duration.ofSeconds(60)).until(() -> listens(port));
    return new Moto(process, URI.create("http://127.0.0.1:" + port));
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      Process question = silent("python3", "-c", "import moto.server");
      return question.waitFor(60, TimeUnit.SECONDS) && question.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process silent(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  AwsAccess access() {
    return new AwsAccess(
        Optional.of(REGION), Optional.empty(), Optional.of(endpoint), Duration.ofSeconds(20));
  }

  /** Makes a bucket of S3, which trails write to. */
  void makeBucket(String name) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(
          HttpRequest.newBuilder(endpoint.resolve("/" + name))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build(),
          BodyHandlers.discarding());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
