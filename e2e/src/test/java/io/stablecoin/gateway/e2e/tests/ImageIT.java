package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Image;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.RunningProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The image's own files and command, on the stack of development. No registry is needed. */
class ImageIT {

  @TempDir static Path folder;
  static DevStack stack;
  static Image image;

  @BeforeAll
  static void start() throws IOException {
    System.err.println(
        "NOTE: the image is run without its base, which a registry would have, by "
            + (Image.isRoot() ? "a user without rights" : "this user, who is not root"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    image = Image.unpack(Files.createDirectory(folder.resolve("image")));
    stack = DevStack.start(Files.createDirectory(folder.resolve("stack")), "--without-server");
  }

  @AfterAll
  static void stop() {
    stack.close();
    image.release();
  }

  @Test
  void servesFromFilesThatNobodyCanChange() throws IOException {
    Map<String, Long> before = image.files();
    try (RunningProgram server = image.container("serve", "--json").with(environment()).start()) {
      server.awaitOut(out -> out.contains("}"));
      var urls = JsonMapper.shared().readTree(server.out());
      String port = Integer.toString(URI.create(urls.path("management_url").asString()).getPort());

      Outcome health = image.container("health", "ready", "--port", port).run();
      Outcome liveByEnvironment = image.container("health").with("MANAGEMENT_PORT", port).run();
      var session = stack.merchantAt(urls.path("api_url").asString()).openSession("25.00", "USDC");
      server.terminate();
      Outcome end = server.awaitEnd();

      assertThat(health.exit()).as(health.err()).isZero();
      assertThat(liveByEnvironment.exit()).as(liveByEnvironment.err()).isZero();
      assertThat(session.path("status").asString()).as(session.toString()).isEqualTo("created");
      assertThat(end.exit()).as(end.err()).isEqualTo(143);
      assertThat(end.err()).doesNotContain("Read-only", "Permission denied", "\tat ");
    }
    assertThat(image.files()).isEqualTo(before);
  }

  @Test
  void recoversKeysByTheNativeLibraryFromItsFolderForTemporaryFiles() throws IOException {
    Outcome health = image.container("kms", "health", "--json").with(environment()).run();

    assertThat(health.exit()).as(health.err()).isZero();
    assertThat(health.json().path("recovery_library").asString()).isEqualTo("libsecp256k1");
  }

  @Test
  void hasNoCommandsOfADevelopersMachine() {
    Outcome help = image.container("--help").run();
    Outcome local = image.container("kms-local").run();

    assertThat(help.exit()).as(help.err()).isZero();
    assertThat(help.out())
        .contains("\n  serve ", "\n  preflight ", "\n  ./gateway serve", "Exit codes:")
        .doesNotContain("demo", "gateway dev", "\n  dev ", "kms-local", "the launcher");
    assertThat(local.exit()).isEqualTo(2);
    assertThat(local.err()).contains("error: wrong_usage").doesNotContain("\tat ");
  }

  @Test
  void saysThatNothingAnswers() {
    Outcome health = image.container("health", "--port", "1").run();

    assertThat(health.exit()).isEqualTo(1);
    assertThat(health.err()).contains("error: gateway_unreachable", "remedy:");
  }

  /** That which the stack wrote for a gateway beside it, and free ports. */
  private static Map<String, String> environment() throws IOException {
    Map<String, String> variables = new TreeMap<>();
    Files.readString(stack.folder().resolve(".gateway/serve.env"))
        .lines()
        .filter(line -> line.contains("="))
        .forEach(line -> {
          String[] parts = line.split("=", 2);
          variables.put(parts[0], parts[1].replaceAll("^'|'$", ""));
        });
    variables.put("GATEWAY_CONFIG", readable(Path.of(variables.get("GATEWAY_CONFIG"))).toString());
    variables.put("PORT", "0");
    variables.put("MANAGEMENT_PORT", "0");
    return variables;
  }

  /** A copy that the user of the image may read. */
  private static Path readable(Path file) throws IOException {
    Path copy = folder.resolve("networks.yaml");
    Files.writeString(copy, Files.readString(file));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
    return copy;
  }
}
