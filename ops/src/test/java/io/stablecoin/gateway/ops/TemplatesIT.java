package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates against AWS's own schemas of its resources, by cfn-lint where it is installed. */
class TemplatesIT {

  @ParameterizedTest
  @ValueSource(strings = {"ops/aws", "ops/ecs"})
  void areWhatCloudFormationTakes(String folder) throws IOException, InterruptedException {
    Process lint = lint(folder);
    String findings = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(lint.waitFor()).as(findings).isZero();
  }

  private static Process lint(String folder) {
    try {
      return new ProcessBuilder("cfn-lint", folder + "/*.yaml")
          .directory(SourceTree.path("").toAbsolutePath().toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      String why =
          "cfn-lint is not installed (pip install -r ops/test-requirements.txt): no template is checked by"
              + " it";
      System.err.println("SKIPPED: " + why);
      return Assumptions.abort(why);
    }
  }
}
