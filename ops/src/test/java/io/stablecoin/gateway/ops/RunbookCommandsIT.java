package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the runbooks, and those that undo a change, against the AWS CLI's own model. */
class RunbookCommandsIT {

  private static final Pattern INDENTED = Pattern.compile("(?m)^ +(aws .*)$");
  private static final Pattern INLINE = Pattern.compile("`(aws [^`]*)`");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

  /** What the CLI makes up as an answer does not always pass its own check. */
  private static final String CHECKED =
      """
      aws() {
        echo checked
        complaints=$(command aws "$@" --region eu-west-1 --generate-cli-skeleton output 2>&1 >/dev/null) && return
        complaints=$(echo "$complaints" | grep -v \
          -e '^$' -e '^Parameter validation failed' -e ' Role\\.' -e ' KeyMetadata\\.' -e ' AttachedPolicies' \
          -e ' Changes\\[0]' -e ' Stacks\\[0]') || return 0
        echo "aws $* : $complaints" >&2
        exit 1
      }
      """;

  @TempDir private Path files;

  @Test
  void areWhatTheAwsCliTakes() throws IOException, InterruptedException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(25);
    for (String file : List.of("key", "signing", "parameters", "trail-bucket")) {
      Files.writeString(files.resolve(file + "-policy.json"), "{}");
    }
    Files.writeString(files.resolve("task-trust.json"), "{}");
    Files.createDirectories(files.resolve("ops/aws"));
    for (String file : List.of("ops/aws/signing-key.yaml", "ops/aws/production.parameters")) {
      Files.writeString(files.resolve(file), SourceTree.text(file));
    }
    Process shell = shell(commands.stream().collect(joining("\n", CHECKED, "")));
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(printed).isZero();
    assertThat(printed.lines().filter("checked"::equals)).hasSizeGreaterThan(25);
  }

  private static List<String> commands() {
    List<String> all = new ArrayList<>();
    for (String name : SourceTree.names("docs/runbooks")) {
      String runbook = SourceTree.text("docs/runbooks/" + name);
      INDENTED.matcher(runbook).results().map(found -> found.group(1)).forEach(all::add);
      INLINE
          .matcher(runbook)
          .results()
          .map(found -> found.group(1).replaceAll("\\s+", " "))
          .filter(command -> !command.equals("aws cloudformation deploy"))
          .forEach(all::add);
    }
    BLOCK
        .matcher(SourceTree.text("ops/README.md"))
        .results()
        .map(found -> found.group(1))
        .filter(block -> block.contains("change-set"))
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  private Process shell(String script) {
    try {
      if (!isInstalled()) {
        throw new IOException("no aws");
      }
      return new ProcessBuilder("bash", "-c", script)
          .directory(files.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      String why = "the AWS CLI is not installed: no command of a runbook is checked by it";
      System.err.println("SKIPPED: " + why);
      return Assumptions.abort(why);
    }
  }

  private static boolean isInstalled() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, "aws")));
  }
}
