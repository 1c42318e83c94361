package io.stablecoin.gateway.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./gateway serve} as a process of its own. */
final class GatewayProcess implements AutoCloseable {

  private static final long BETWEEN_LOOKS_NANOS = 50_000_000;
  private static final long LONGEST_GOODBYE_SECONDS = 30;

  private final Process process;
  private final Path out;

  private GatewayProcess(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  /** Starts it with these keys, on the chain and the database of a stack. */
  static GatewayProcess start(Path gateway, Path folder, PayoutStack stack, List<String> keys)
      throws IOException {
    Path configuration = folder.resolve("benchmark.yaml");
    stack.describe(configuration);
    Path out = folder.resolve("serve-%d.json".formatted(keys.size()));
    ProcessBuilder command =
        new ProcessBuilder(gateway.toString(), "serve", "--json")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("serve-%d.log".formatted(keys.size())).toFile());
    command
        .environment()
        .putAll(
            Map.of(
                "KMS_KEY_ID", String.join(",", keys),
                "GATEWAY_CONFIG", configuration.toString(),
                "PORT", "0",
                "MANAGEMENT_PORT", "0",
                "GATEWAY_BUILD", "never"));
    return new GatewayProcess(command.start(), out);
  }

  /** Waits until it takes requests, and tells where. */
  String url() throws IOException {
    String said = Files.readString(out);
    while (!said.contains("}")) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The gateway has ended; its log is beside " + out);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      said = Files.readString(out);
    }
    JsonNode answer = JsonMapper.shared().readTree(said);
    return answer.path("api_url").asString();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
