package io.stablecoin.gateway.e2e.dsl;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./gateway dev} in a folder of its own, ready to be used. */
public final class DevStack implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path folder;
  private final RunningProgram program;
  private final JsonNode description;
  private boolean ownsFolder;

  private DevStack(Path folder, RunningProgram program) {
    this.folder = folder;
    this.program = program;
    await()
        .atMost(LONGEST_START)
        .failFast("It ended before", program::requireAlive)
        .until(() -> isDescribed(folder, program));
    this.description = read(descriptionIn(folder));
  }

  /** In a folder that is deleted with the stack: for one that all tests of a class share. */
  public static DevStack inNewFolder(String... options) {
    try {
      DevStack stack = start(Files.createTempDirectory("stack"), options);
      stack.ownsFolder = true;
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static DevStack start(Path folder, String... options) {
    List<String> arguments = new ArrayList<>(List.of("dev"));
    arguments.addAll(List.of(options));
    RunningProgram program = Program.gateway(arguments.toArray(String[]::new)).in(folder).start();
    try {
      return new DevStack(folder, program);
    } catch (RuntimeException | Error e) {
      program.close();
      throw e;
    }
  }

  public static Path descriptionIn(Path folder) {
    return folder.resolve(".gateway/dev.json");
  }

  /** By this program, and not by one that was killed before. */
  private static boolean isDescribed(Path folder, RunningProgram program) {
    Path file = descriptionIn(folder);
    return Files.exists(file) && read(file).path("pid").asLong() == program.pid();
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      return JsonMapper.shared().createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of {@code dev.json}. */
  public JsonNode description() {
    return description;
  }

  public String text(String field) {
    return description.path(field).asString();
  }

  public Path folder() {
    return folder;
  }

  public RunningProgram program() {
    return program;
  }

  public Merchant merchant() {
    return new Merchant(text("api_url"), text("api_key"));
  }

  /** The same merchant at another gateway on this stack. */
  public Merchant merchantAt(String api) {
    return new Merchant(api, text("api_key"));
  }

  public Chain chain() {
    return new Chain(text("rpc_url"));
  }

  public String customer() {
    return description.path("customer").path("address").asString();
  }

  public String token(String symbol) {
    return description
        .path("tokens")
        .valueStream()
        .filter(token -> token.path("symbol").asString().equals(symbol))
        .map(token -> token.path("address").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Stops it as {@code kill} does and waits for its end. */
  public Outcome stop() {
    program.terminate();
    return program.awaitEnd();
  }

  @Override
  public void close() {
    if (program.isAlive()) {
      stop();
    }
    program.close();
    if (ownsFolder) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
