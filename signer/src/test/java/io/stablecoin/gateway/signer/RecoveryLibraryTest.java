package io.stablecoin.gateway.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryLibraryTest {

  @Test
  void prefersTheNativeLibrary() {
    assertThat(RecoveryLibrary.inUse()).isEqualTo(RecoveryLibrary.LIBSECP256K1);
    assertThat(RecoveryLibrary.recovery()).isInstanceOf(NativeKeyRecovery.class);
  }

  @Test
  void signsInJavaWhereTheNativeLibraryCannotBeUnpacked(@TempDir Path folder) throws Exception {
    assertThat(runSigningProgram(folder.resolve("missing"))).contains("BOUNCY_CASTLE signs");
  }

  @Test
  void signsNativelyWhereItCan(@TempDir Path folder) throws Exception {
    assertThat(runSigningProgram(folder)).contains("LIBSECP256K1 signs");
  }

  private static String runSigningProgram(Path temporaryFolder)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporaryFolder,
                "-cp",
                System.getProperty("java.class.path"),
                SigningProgram.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
