package io.stablecoin.gateway.e2e.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The container's image without its base, run by this machine's Java as the container would be: by
 * a user without rights, on files that cannot be written to, with {@code /tmp} alone to write.
 */
public final class Image {

  private static final String USER = "65532";

  private final Path root;
  private final Path temporary;
  private final List<String> entrypoint;

  private Image(Path root, Path temporary, List<String> entrypoint) {
    this.root = root;
    this.temporary = temporary;
    this.entrypoint = entrypoint;
  }

  /** Unpacks it in a folder of its own, which everybody may read. */
  public static Image unpack(Path folder) throws IOException {
    Path layers = SourceTree.root().resolve("ops/image/target/layers.tar");
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Path root = Files.createDirectory(folder.resolve("root"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    run("tar", "-xf", layers.toString(), "-C", archive.toString());
    JsonNode manifest = json(archive.resolve("manifest.json")).get(0);
    for (JsonNode layer : manifest.path("Layers")) {
      run("tar", "-xzf", archive.resolve(layer.asString()).toString(), "-C", root.toString());
    }
    Path classpath = root.resolve("app/jib-classpath-file");
    Files.writeString(
        classpath, Files.readString(classpath).replace("/app/", root.resolve("app") + "/"));
    run("chmod", "-R", "a-w,a+rX", root.toString());
    run("chmod", "777", temporary.toString());
    JsonNode config = json(archive.resolve(manifest.path("Config").asString())).path("config");
    return new Image(
        root, temporary, config.path("Entrypoint").valueStream().map(JsonNode::asString).toList());
  }

  /** A container of it with these arguments, and with nothing in its environment. */
  public Program container(String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups", "--no-new-privs"));
      command.addAll(List.of("--bounding-set", "-all", "--inh-caps", "-all"));
    }
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Djava.io.tmpdir=" + temporary);
    entrypoint.stream()
        .skip(1)
        .map(word -> word.replace("@/app/", "@" + root.resolve("app") + "/"))
        .forEach(command::add);
    command.addAll(List.of(arguments));
    return new Program(command, root.resolve("app"), Map.of());
  }

  /** Whether a container is a user of its own here; else it is the one that runs the tests. */
  public static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** What is there to be read and nothing more: as files by their names, with their sizes. */
  public Map<String, Long> files() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.size(file));
      }
    }
    return files;
  }

  /** So that the folder can be removed. */
  public void release() {
    run("chmod", "-R", "u+w", root.toString());
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static void run(String... command) {
    Outcome outcome = Program.of(command).run();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }
}
