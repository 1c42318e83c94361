package io.stablecoin.gateway.signer.awskms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.SigningFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class TroubleshootingPageTest {

  private static final Path PAGE = Path.of("..", "docs", "troubleshooting.md");
  private static final Path GENERATED = Path.of("target", "troubleshooting.md");

  private static final String HEAD =
      """
      # When KMS does not sign

      Each failure has a stable code, in the log, in `./gateway kms health` and in the exceptions of the
      library. Its message says what happened this time: the operation, the missing permission, the Region,
      the request id that finds it in CloudTrail. `./gateway kms health` asks KMS each question by itself
      and so tells which part is at fault. This page is generated from the code.

      **Retry** says whether the same request can succeed later without anybody's doing. **HTTP** is the
      status for a server that cannot do without the signature.

      """;

  @Test
  void listsEveryFailure() throws Exception {
    String page = HEAD + sections();
    Files.createDirectories(GENERATED.getParent());
    Files.writeString(GENERATED, page);
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/troubleshooting.md is out of date: copy signer-aws-kms/target/troubleshooting.md")
        .isEqualTo(page);
  }

  private static String sections() {
    return Arrays.stream(SigningFailure.values())
        .sorted(Comparator.comparing(SigningFailure::code))
        .map(TroubleshootingPageTest::section)
        .collect(joining("\n"));
  }

  private static String section(SigningFailure failure) {
    return """
    ## `%s`

    **Cause.** %s

    **Remedy.** %s

    Retry: %s. HTTP: %d.
    """
        .formatted(
            failure.code(),
            failure.meaning(),
            failure.remedy(),
            failure.retryable() ? "yes" : "no",
            failure.httpStatus());
  }
}
