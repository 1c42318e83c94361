package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Executables;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

  @TempDir Path folder;
  Path programs;

  @BeforeEach
  void makeFolderOfPrograms() throws IOException {
    programs = Files.createDirectory(folder.resolve("programs"));
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() {
    Executables.allBut(programs, Set.of("java", "javac"));

    Outcome outcome = launcherWithoutUsualJdks().run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("error: jdk_not_found", "No JDK 25 or newer was found", "remedy:", "25");
  }

  @Test
  void saysWhichOlderJavaItFound() throws IOException {
    Path old = folder.resolve("jdk-17");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Executables.saying(old.resolve("bin"), "java", "openjdk 17");
    Executables.saying(old.resolve("bin"), "javac", "javac 17");
    Executables.allBut(programs, Set.of("java", "javac"));
    Files.createSymbolicLink(programs.resolve("java"), old.resolve("bin/java"));

    Outcome outcome = launcherWithoutUsualJdks().run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).contains("the java on the PATH is version 17");
  }

  @Test
  void findsAJdkBesideAnOlderJavaOnThePath() throws IOException {
    Path jdks = Files.createDirectory(folder.resolve("jdks"));
    Files.createSymbolicLink(jdks.resolve("some-jdk"), Path.of(System.getProperty("java.home")));
    Executables.allBut(programs, Set.of("java", "javac"));
    Executables.saying(programs, "java", "openjdk 17");

    Outcome outcome =
        Program.gateway("--help")
            .with("JAVA_HOME", "")
            .with("PATH", programs.toString())
            .with("GATEWAY_JDK_FOLDERS", jdks.toString())
            .run();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Usage: ./gateway");
  }

  @Test
  void saysWhatToInstallWhereABuildNeedsNode() throws IOException {
    Executables.allBut(programs, Set.of("node"));

    Outcome outcome = unbuiltTree().with("PATH", programs.toString()).run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("error: node_not_found", "Node.js 20 or newer, but none is on the PATH");
  }

  @Test
  void refusesANodeThatIsTooOld() throws IOException {
    Executables.allBut(programs, Set.of("node"));
    Executables.saying(programs, "node", "v18.20.4");

    Outcome outcome = unbuiltTree().with("PATH", programs.toString()).run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).contains("Node.js 20 or newer, but found 18.20.4");
  }

  @Test
  void refusesAMavenThatIsTooOld() throws IOException {
    Executables.allBut(programs, Set.of("mvn"));
    Executables.saying(programs, "mvn", "Apache Maven 3.6.3");

    Outcome outcome = unbuiltTree().with("PATH", programs.toString()).run();

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("error: maven_not_found", "Maven 3.8 or newer, but found 3.6.3");
  }

  @Test
  void worksFromAnywhereAndThroughLinks() throws IOException {
    Path awkward = Files.createDirectory(folder.resolve("a folder"));
    Path first = Files.createSymbolicLink(awkward.resolve("first link"), SourceTree.launcher());
    Files.createSymbolicLink(awkward.resolve("second"), awkward.relativize(first));

    Outcome outcome =
        Program.of("./second", "--help").in(awkward).with("GATEWAY_BUILD", "never").run();

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Usage: ./gateway");
  }

  @Test
  void namesTheTestsItKnows() {
    Outcome outcome = Program.gateway("test", "nothing").run();

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("error: unknown_tests", "Choose kms, faults or all");
  }

  private Program launcherWithoutUsualJdks() {
    return Program.gateway("--help")
        .with("JAVA_HOME", "")
        .with("PATH", programs.toString())
        .with("GATEWAY_JDK_FOLDERS", folder.resolve("none").toString());
  }

  /** The launcher in a tree where nothing was built yet. */
  private Program unbuiltTree() throws IOException {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Path launcher =
        Files.copy(
            SourceTree.launcher(), tree.resolve("gateway"), StandardCopyOption.COPY_ATTRIBUTES);
    return Program.of(launcher.toString(), "--help")
        .with("JAVA_HOME", System.getProperty("java.home"));
  }
}
