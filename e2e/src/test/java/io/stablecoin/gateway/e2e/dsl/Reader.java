package io.stablecoin.gateway.e2e.dsl;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who pastes a page's commands into one shell, in order, with the AWS CLI and the launcher
 * at hand. KMS is the local one. What is for another service of AWS goes no further than the CLI,
 * which checks it against its own model of that service.
 */
public final class Reader {

  private static final String MARK = "=== step ";

  /** Some thirty starts of Python, and ten of a JVM, on a machine that has other things to do. */
  private static final Duration LONGEST_PAGE = Duration.ofMinutes(8);

  private final Path folder;
  private final Map<String, String> environment;

  private Reader(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** The CLI of this machine, where there is one. */
  public static Optional<Path> awsCli() {
    return Stream.of(
            System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
        .map(place -> Path.of(place, "aws"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Sits down at a shell.
   *
   * @param folder an empty one, which becomes the reader's working directory
   * @param credentials the text of a shared credentials file
   */
  public static Reader in(Path folder, Path awsCli, LocalKms kms, String credentials) {
    try {
      Files.createSymbolicLink(folder.resolve("gateway"), SourceTree.launcher());
      Files.writeString(folder.resolve("credentials"), credentials);
      Path programs = Files.createDirectory(folder.resolve("bin"));
      Path aws = Files.writeString(programs.resolve("aws"), checked(awsCli));
      if (!aws.toFile().setExecutable(true)) {
        throw new IllegalStateException("%s cannot be made executable".formatted(aws));
      }
      return new Reader(folder, environment(folder, programs, kms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checked(Path awsCli) {
    return """
    #!/bin/sh
    case $1 in
      kms) exec '%1$s' "$@" --endpoint-url "$AWS_ENDPOINT_URL_KMS" ;;
    esac
    '%1$s' "$@" --generate-cli-skeleton output >/dev/null 2>complaints && exit
    # The sample answer that the CLI makes up for a new role does not pass its own check.
    if grep -v -e '^$' -e '^Parameter validation failed' -e ' Role\\.' complaints >&2; then
      exit 1
    fi
    """
        .formatted(awsCli);
  }

  private static Map<String, String> environment(Path folder, Path programs, LocalKms kms) {
    return Map.of(
        "PATH", programs + File.pathSeparator + System.getenv("PATH"),
        "GATEWAY_BUILD", "never",
        "AWS_ENDPOINT_URL_KMS", kms.endpoint(),
        "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString(),
        "AWS_CONFIG_FILE", folder.resolve("no-config").toString(),
        "AWS_EC2_METADATA_DISABLED", "true",
        "AWS_PAGER", "",
        "AWS_ACCESS_KEY_ID", "",
        "AWS_SECRET_ACCESS_KEY", "");
  }

  /** Pastes all of it; the outcomes are in the order of the steps. Stops where one fails. */
  public List<String> paste(List<String> steps) {
    String script =
        IntStream.range(0, steps.size())
            .mapToObj(i -> "echo '%s%d'\n%s".formatted(MARK, i, steps.get(i)))
            .collect(joining("\n", "set -euo pipefail\n", "\n"));
    Outcome outcome = outcome(Program.of("bash", "-c", script).in(folder).with(environment));
    List<String> printed = printed(outcome.out());
    if (outcome.exit() != 0) {
      throw new AssertionError(
          "exit %d at:%n%s%n%s"
              .formatted(outcome.exit(), steps.get(printed.size() - 1), outcome.err()));
    }
    return printed;
  }

  private static Outcome outcome(Program shell) {
    try (RunningProgram running = shell.start()) {
      return running.awaitEnd(LONGEST_PAGE);
    }
  }

  private static List<String> printed(String out) {
    List<String> parts = new ArrayList<>(List.of(out.split("(?m)^" + MARK + "\\d+\n")));
    parts.removeFirst();
    return parts;
  }
}
