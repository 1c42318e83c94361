package io.stablecoin.gateway.e2e.tests;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache that the build makes for the short commands; no test here is about time. */
class FastStartIT {

  private static final String CACHE = "short-commands.aot";

  /** The JVM refuses to start without the cache that it is given. */
  private static final String CACHE_OR_NOTHING = "-XX:AOTMode=on";

  @TempDir Path tree;
  Path launcher;

  /** A tree of its own with the same jars, since the cache of the real one is in use. */
  @BeforeEach
  void copyTree() throws IOException {
    Path built = SourceTree.root().resolve("cli/target");
    Path target = Files.createDirectories(tree.resolve("cli/target"));
    Files.createSymbolicLink(target.resolve("lib"), built.resolve("lib"));
    Files.copy(built.resolve("cli.jar"), target.resolve("cli.jar"), COPY_ATTRIBUTES);
    launcher = Files.copy(SourceTree.launcher(), tree.resolve("gateway"), COPY_ATTRIBUTES);
  }

  @Test
  void usesTheCacheThatTheBuildMade() {
    assertThat(SourceTree.root().resolve("cli/target").resolve(CACHE)).exists();
    Outcome outcome =
        Program.gateway("kms", "--help").with("JAVA_TOOL_OPTIONS", CACHE_OR_NOTHING).run();

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("Usage: ./gateway kms");
  }

  /** The JVM proves the signature of a jar at each start, and stores none of its classes. */
  @Test
  void needsNoSignedJarForTheShortCommands() throws IOException {
    Path log = SourceTree.root().resolve("cli/target/training.log");

    assertThat(Files.readString(log)).contains("KMS answered").doesNotContain("Signed JAR");
  }

  /** The JVM stores no class whose file is older than Java 6, as those of picocli are. */
  @Test
  void needsNoOldClassForTheShortCommands() throws IOException {
    Path log = SourceTree.root().resolve("cli/target/training.log");

    assertThat(Files.readString(log)).contains("KMS answered").doesNotContain("Old class");
  }

  /** One miss costs a short command some 0.1 s: each jar is opened and read. */
  @Test
  void looksForNoClassInAllJarsOnItsWay() {
    Outcome outcome =
        Program.gateway("kms", "--help")
            .with("JAVA_TOOL_OPTIONS", "-Xlog:exceptions=info:file=" + tree.resolve("log"))
            .run();

    assertThat(outcome.exit()).isZero();
    assertThat(tree.resolve("log")).content().doesNotContain("groovy");
  }

  @Test
  void printsOneJsonDocumentWithABrokenCache() throws IOException {
    Files.writeString(tree.resolve("cli/target").resolve(CACHE), "no cache");

    assertPrintsOneJsonDocument();
    assertThat(copy("--help").with("JAVA_TOOL_OPTIONS", CACHE_OR_NOTHING).run().exit())
        .as("the launcher gives the cache to the JVM")
        .isNotZero();
  }

  @Test
  void printsOneJsonDocumentWithACacheOfOtherJars() throws IOException {
    Files.copy(
        SourceTree.root().resolve("cli/target").resolve(CACHE),
        tree.resolve("cli/target").resolve(CACHE));

    assertPrintsOneJsonDocument();
  }

  @Test
  void printsOneJsonDocumentWithoutACache() {
    assertPrintsOneJsonDocument();
  }

  private void assertPrintsOneJsonDocument() {
    Outcome outcome = copy("kms", "derive-address", "1234", "--json").run();

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.json().path("error").path("code").asString())
        .isEqualTo("kms_key_id_malformed");
    assertThat(outcome.err()).startsWith("error: kms_key_id_malformed");
  }

  private Program copy(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = launcher.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Program.of(command)
        .with("GATEWAY_BUILD", "never")
        .with("JAVA_HOME", System.getProperty("java.home"));
  }
}
