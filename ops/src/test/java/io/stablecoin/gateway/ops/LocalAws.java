package io.stablecoin.gateway.ops;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** An endpoint that stands in for AWS, by moto where this machine has it. */
final class LocalAws implements AutoCloseable {

  private final Process process;
  private final URI endpoint;

  private LocalAws(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts it; a test without it is skipped, and says so. */
  static LocalAws start() throws IOException, InterruptedException {
    if (!isInstalled()) {
      String why =
          "moto is not installed (pip install -r ops/test-requirements.txt): no stack is created";
      System.err.println("SKIPPED: " + why);
      Assumptions.abort(why);
    }
    int port = freePort();
    Process process =
        silent("python3", "-m", "moto.server", "-H", "127.0.0.1", "-p", Integer.toString(port));
    await().atMost(Duration.ofSeconds(60)).until(() -> listens(port));
    return new LocalAws(process, URI.create("http://127.0.0.1:" + port));
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

  <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(Stack.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
