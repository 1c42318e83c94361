package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build puts on top of the base image. */
class ImageIT {

  private static final String LAYERS = "image/target/layers.tar";
  private static final Pattern BY_DIGEST =
      Pattern.compile("<image>[^<]+@sha256:[0-9a-f]{64}</image>");

  private static JsonNode config = JsonMapper.shared().nullNode();

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    config = JsonMapper.shared().readTree(output("tar", "-xOf", LAYERS, "config.json"));
  }

  @Test
  void isNotRoot() {
    assertThat(config.at("/config/User").asString())
        .isEqualTo(Containers.USER + ":" + Containers.USER);
  }

  @Test
  void servesWhereNothingElseIsAskedFor() {
    JsonNode container = config.path("config");
    assertThat(texts(container.path("Entrypoint")))
        .startsWith("java")
        .contains("--enable-native-access=ALL-UNNAMED")
        .endsWith("-cp", "@/app/jib-classpath-file", "io.stablecoin.gateway.cli.Main");
    assertThat(texts(container.path("Cmd"))).containsExactly("serve");
    assertThat(container.path("ExposedPorts").propertyNames())
        .containsExactlyInAnyOrder("8080/tcp", "9090/tcp");
    assertThat(container.path("Volumes").propertyNames()).containsExactly("/tmp");
  }

  @Test
  void hasTheHealthCheckOfEcs() {
    JsonNode check =
        YamlFile.document("ops/ecs/service.yaml")
            .at("/Resources/Task/Properties/ContainerDefinitions/0/HealthCheck/Command");
    assertThat(texts(check))
        .containsSubsequence("-cp", "@/app/jib-classpath-file", "io.stablecoin.gateway.cli.Main");
  }

  @Test
  void saysWhatItIsAndHasNoSecret() {
    assertThat(config.at("/config/Labels").propertyNames())
        .contains(
            "org.opencontainers.image.title",
            "org.opencontainers.image.licenses",
            "org.opencontainers.image.version",
            "org.opencontainers.image.revision");
    assertThat(texts(config.at("/config/Env"))).isEmpty();
  }

  @Test
  void isTheSameForTheSameCommit() {
    assertThat(config.path("created").asString()).isEqualTo("2026-11-24T00:00:00Z");
  }

  @Test
  void standsOnABaseThatCannotChange() {
    assertThat(BY_DIGEST.matcher(SourceTree.text("ops/image/pom.xml")).results()).hasSize(1);
  }

  @Test
  void leavesOutWhatOnlyADeveloperNeeds() throws IOException, InterruptedException {
    StringBuilder files = new StringBuilder();
    for (String layer : output("tar", "-tf", LAYERS).lines().toList()) {
      if (layer.endsWith(".tar.gz")) {
        files.append(output("sh", "-c", "tar -xOf " + LAYERS + " " + layer + " | tar -tzf -"));
      }
    }
    assertThat(files.toString())
        .contains("app/libs/server-", "app/libs/secp256k1-kmp-jni-jvm-linux-")
        .doesNotContain(
            "app/libs/devchain-",
            "app/libs/kms-local-",
            "embedded-postgres-binaries",
            "-darwin-",
            "-mingw-",
            ".env",
            "node_modules");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(Path.of("").toAbsolutePath().toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    return out;
  }
}
