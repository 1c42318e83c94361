package io.stablecoin.gateway.cli.faststart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the AOT cache (JEP 514) of the short commands beside {@code cli.jar}, by a run of them
 * against a KMS endpoint that it starts. The launcher uses the cache where it is, and works
 * without.
 */
final class FastStart {

  private static final String PROGRAM = "io.stablecoin.gateway.cli.";
  private static final String CACHE = "short-commands.aot";
  private static final int LONGEST_TRAINING_SECONDS = 120;

  private final Path folder;

  private FastStart(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the cache where it is not fresh; a failure is told and harms nothing.
   *
   * @param arguments the folder that holds {@code cli.jar}
   */
  public static void main(String[] arguments) throws InterruptedException {
    FastStart fastStart = new FastStart(Path.of(arguments[0]));
    try {
      fastStart.renewOldLibraries();
      if (!fastStart.isFresh()) {
        Files.deleteIfExists(fastStart.folder.resolve(CACHE));
        fastStart.train();
      }
    } catch (IOException | JacksonException e) {
      // No reason to fail a build: all works without the cache.
      System.err.println("The short commands will start slowly: " + e);
    }
  }

  /** The classes of this one were read and verified by each short command. */
  private void renewOldLibraries() throws IOException {
    for (Path library : libraries()) {
      if (library.getFileName().toString().startsWith("picocli-")) {
        new OldLibrary(library).renew();
      }
    }
  }

  private List<Path> libraries() throws IOException {
    try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
      return libraries.toList();
    }
  }

  /** The JVM refuses a cache that is older than a jar of it. */
  private boolean isFresh() throws IOException {
    Path cache = folder.resolve(CACHE);
    if (!Files.exists(cache)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(cache);
    if (changedAfter(folder.resolve("cli.jar"), made)) {
      return false;
    }
    return libraries().stream().noneMatch(library -> changedAfter(library, made));
  }

  private static boolean changedAfter(Path file, FileTime time) {
    return FileTime.fromMillis(file.toFile().lastModified()).compareTo(time) > 0;
  }

  private void train() throws IOException, InterruptedException {
    Process kms = java(List.of(), "Main", "kms-local", "--port", "0", "--json").start();
    try (BufferedReader out = kms.inputReader(UTF_8)) {
      JsonNode started = JsonMapper.shared().readTree(String.valueOf(out.readLine()));
      trainWith(started.path("endpoint").asString(), started.path("region").asString());
    } finally {
      kms.destroy();
    }
  }

  private void trainWith(String endpoint, String region) throws IOException, InterruptedException {
    Path made = folder.resolve(CACHE + ".unfinished");
    ProcessBuilder training = java(List.of("-XX:AOTCacheOutput=" + made), "TrainingRun");
    training.environment().put("AWS_ENDPOINT_URL_KMS", endpoint);
    training.environment().put("AWS_REGION", region);
    Process run = training.redirectOutput(folder.resolve("training.log").toFile()).start();
    if (!run.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
      run.destroyForcibly();
      throw new IOException("the training run took too long");
    }
    if (run.exitValue() != 0) {
      throw new IOException("the training run failed, see " + folder.resolve("training.log"));
    }
    Files.move(made, folder.resolve(CACHE), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /** With the flags of the launcher: the JVM takes a cache only for the like of its own. */
  private ProcessBuilder java(List<String> flags, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            folder.resolve("cli.jar").toString()));
    command.addAll(flags);
    command.add(PROGRAM + main);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
