package io.stablecoin.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {

  @TempDir Path place;
  Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = place.resolve(".env");
    Files.writeString(
        file,
        """
        # a comment
        KMS_KEY_ID=alias/from-file
        export PORT = "8081"
        GATEWAY_SECRET='a=b # c'
        AWS_REGION=eu-west-1  # where the key is
        AWS_PROFILE="ops" # mine
        no variable
        """);
  }

  @Test
  void addsTheVariablesOfTheFile() {
    assertThat(DotEnv.add(Map.of(), file))
        .containsOnly(
            Map.entry("KMS_KEY_ID", "alias/from-file"),
            Map.entry("PORT", "8081"),
            Map.entry("GATEWAY_SECRET", "a=b # c"),
            Map.entry("AWS_REGION", "eu-west-1"),
            Map.entry("AWS_PROFILE", "ops"));
  }

  @Test
  void changesNothingThatIsSetAlready() {
    assertThat(DotEnv.add(Map.of("PORT", "1"), file)).containsEntry("PORT", "1");
  }

  @Test
  void readsNoFileOutsideDevelopment() {
    Map<String, String> environment = Map.of("GATEWAY_ENV", "production");

    assertThat(DotEnv.add(environment, file)).isEqualTo(environment);
  }

  @Test
  void refusesAFileThatSaysItIsOfProduction() throws IOException {
    Files.writeString(file, "GATEWAY_ENV=production");

    assertThatThrownBy(() -> DotEnv.add(Map.of(), file))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("for development only");
  }

  @Test
  void leavesOutNothingOfAFileThatIsNoText() throws IOException {
    Files.write(file, new byte[] {'A', '=', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> DotEnv.add(Map.of(), file))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void needsNoFile() {
    assertThat(DotEnv.add(Map.of(), place.resolve("none"))).isEmpty();
  }
}
