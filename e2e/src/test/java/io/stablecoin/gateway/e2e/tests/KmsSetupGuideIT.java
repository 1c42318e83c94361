package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Markdown;
import io.stablecoin.gateway.e2e.dsl.Markdown.Step;
import io.stablecoin.gateway.e2e.dsl.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what the guide says gets what the guide shows. */
class KmsSetupGuideIT {

  /** Other tests run them, and what runs this one. */
  private static final Set<String> RUN_ELSEWHERE = Set.of("test kms", "build", "serve");

  /** They need a database or nodes, which the tests of each bring. Here they only understand. */
  private static final Set<String> NEED_MORE =
      Set.of("preflight", "wallet fund", "kms metrics", "kms audit");

  private static final Pattern ROW_OF_CODE = Pattern.compile("(?m)^\\|[^|]*\\| `([a-z_]+)` \\|");
  private static final Markdown PAGE = Markdown.of("docs/kms-setup.md");
  private static final String ACCOUNT = "123456789012";

  /** What a reader without an account writes down. */
  private static final String PRINCIPALS = PAGE.block("json", "[{\"access_key_id\"");

  private static final String CREDENTIALS = PAGE.block("ini", "[default]");

  @TempDir private Path folder;
  @TempDir private Path apart;

  @Test
  void everyCommandWorksAndPrintsWhatThePageShows() throws IOException {
    List<Step> steps = PAGE.steps();
    Path principals = Files.writeString(apart.resolve("principals.json"), PRINCIPALS);
    try (LocalKms kms = LocalKms.start(principals)) {
      Reader reader = Reader.in(folder, awsCli(), kms, CREDENTIALS);
      List<String> printed =
          reader.paste(steps.stream().map(step -> runnable(step.commands())).toList());

      assertThat(printed).hasSameSizeAs(steps);
      for (int i = 0; i < steps.size(); i++) {
        requireShown(steps.get(i), printed.get(i));
      }
    }
  }

  @Test
  void namesTroubleByCodesThatThereAre() {
    String known = Markdown.of("docs/troubleshooting.md").text();

    assertThat(ROW_OF_CODE.matcher(PAGE.text()).results().map(row -> row.group(1)))
        .hasSizeGreaterThan(4)
        .allSatisfy(code -> assertThat(known).contains("## `" + code + "`"));
  }

  /** Who looks after the key may here what the page lets them, and no more. */
  @Test
  void triesTheAdministratorWithThePolicyOfThePage() {
    assertThat(PRINCIPALS.replaceAll("\\s", ""))
        .contains(
            PAGE.file("aliases-policy.json").replace("$ACCOUNT", ACCOUNT).replaceAll("\\s", ""));
    assertThat(PRINCIPALS.split("\"\\*\"", -1)).as("one of them may do everything").hasSize(3);
  }

  private static Path awsCli() {
    Optional<Path> found = Reader.awsCli();
    if (found.isEmpty()) {
      System.err.println(
          "*** SKIPPED: no `aws` is on the PATH, so nothing shows that the commands of"
              + " docs/kms-setup.md work. Install the AWS CLI to run this test. ***");
      abort("no aws on the PATH");
    }
    return found.orElseThrow();
  }

  private static String runnable(String commands) {
    if (hasOneOf(RUN_ELSEWHERE, commands)) {
      return ":";
    }
    // 2 is for a wrong use of the command line; what is missing here ends them otherwise.
    return hasOneOf(NEED_MORE, commands)
        ? "{\n%s} > answer 2>&1 || [ $? -ne 2 ] || { cat answer >&2; exit 2; }".formatted(commands)
        : commands;
  }

  private static boolean hasOneOf(Set<String> names, String commands) {
    return names.stream().anyMatch(name -> commands.contains("./gateway " + name));
  }

  private static void requireShown(Step step, String printed) {
    step.shown()
        .ifPresent(shown -> assertThat(shape(printed)).as(step.commands()).isEqualTo(shape(shown)));
  }

  /** Without what differs from run to run. */
  private static String shape(String output) {
    return output
        .replaceAll("0x[0-9a-fA-F]+", "0x")
        .replaceAll("mrk-[0-9a-f]{32}", "mrk-")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid")
        .replaceAll(" +\\d+ ms", " 0 ms")
        .strip();
  }
}
