package io.stablecoin.gateway.cli.stack;

import static io.stablecoin.gateway.cli.CommandError.FOLDER_NOT_WRITABLE;
import static io.stablecoin.gateway.cli.CommandError.STACK_ALREADY_RUNNING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a stack keeps its database, chain and keys, which belong together: a chain without its
 * database, or the other way round, is worth nothing. One stack at a time works in a folder.
 */
public final class StackFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path root;
  private final boolean temporary;
  private final FileChannel lock;

  private StackFolder(Path root, boolean temporary) {
    this.root = root;
    this.temporary = temporary;
    this.lock = lock(root);
  }

  /** A folder that is deleted when it is closed. */
  public static StackFolder temporary() {
    try {
      return new StackFolder(Files.createTempDirectory("gateway-"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder cannot be made", e);
    }
  }

  /** A folder that is kept from one run to the next. */
  public static StackFolder kept(Path root) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw FOLDER_NOT_WRITABLE.because("The folder " + root + " cannot be made.");
    }
    return new StackFolder(root, false);
  }

  private static FileChannel lock(Path root) {
    try {
      FileChannel channel = FileChannel.open(root.resolve(LOCK), CREATE, READ, WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw STACK_ALREADY_RUNNING.because("Another ./gateway dev runs in " + root + ".");
      }
      return channel;
    } catch (IOException e) {
      throw FOLDER_NOT_WRITABLE.because("The folder " + root + " cannot be written to.");
    }
  }

  boolean isTemporary() {
    return temporary;
  }

  Path database() {
    return root.resolve("database");
  }

  Path keys() {
    return root.resolve("kms-keys.json");
  }

  Path chain() {
    return root.resolve("chain.json");
  }

  Path configuration() {
    return root.resolve("gateway.yaml");
  }

  /** Where a gateway started in the same place keeps its secret as well. */
  Path secret() {
    return root.resolve("secret");
  }

  PrivateFile apiKey() {
    return new PrivateFile(root.resolve("api-key"));
  }

  Path signingLog() {
    return root.resolve("kms-signing.log");
  }

  private PrivateFile description() {
    return new PrivateFile(root.resolve("dev.json"));
  }

  private PrivateFile serveEnvironment() {
    return new PrivateFile(root.resolve("serve.env"));
  }

  /** Keeps the environment of a gateway on this stack, secrets included, for a shell to read. */
  public Path writeServeEnvironment(Map<String, String> environment) {
    serveEnvironment()
        .write(
            environment.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining()));
    return serveEnvironment().path();
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  /** Tells other programs how to use the stack, from the moment when it can be used. */
  public void writeDescription(String json) {
    description().write(json + "\n");
  }

  public void removeDescription() {
    delete(description().path());
    delete(serveEnvironment().path());
  }

  /** Forgets all that a former run kept. */
  public void empty() {
    Stream.of(
            database(),
            keys(),
            chain(),
            configuration(),
            signingLog(),
            secret(),
            apiKey().path(),
            description().path(),
            serveEnvironment().path())
        .forEach(StackFolder::delete);
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(StackFolder::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be deleted", e);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be deleted", e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock of " + root + " cannot be released", e);
    }
    if (temporary) {
      delete(root);
    }
  }
}
