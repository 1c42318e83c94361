package io.stablecoin.gateway.kmslocal.principals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrincipalReaderTest {

  private static final String GATEWAY =
      """
      {"access_key_id": "AKIAGATEWAY", "arn": "arn:aws:iam::123456789012:role/gateway-task"}\
      """;

  @TempDir private Path folder;
  private final Principals principals = new Principals();

  @Test
  void declaresAllOfAFile() throws IOException {
    Path file = write("[" + GATEWAY + "," + GATEWAY.replace("GATEWAY", "OTHER") + "]");

    PrincipalReader.declare(file, principals);

    assertThat(principals.find("AKIAGATEWAY")).isPresent();
    assertThat(principals.find("AKIAOTHER")).isPresent();
    assertThat(principals.find("AKIANOBODY")).isEmpty();
  }

  @Test
  void refusesAFileThatIsNotThereOrWrong() throws IOException {
    assertRefused(folder.resolve("none"), "principals_unreadable");
    assertRefused(write("[" + GATEWAY + ", {}]"), "principals_invalid");
    assertThat(principals.areDeclared()).isFalse();
  }

  private void assertRefused(Path file, String code) {
    assertThatThrownBy(() -> PrincipalReader.declare(file, principals))
        .isInstanceOfSatisfying(LocalKmsException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("principals.json"), content);
  }
}
