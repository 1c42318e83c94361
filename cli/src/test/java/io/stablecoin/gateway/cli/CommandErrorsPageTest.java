package io.stablecoin.gateway.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.SigningFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the commands' errors knows what the code knows, and no more. */
class CommandErrorsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "command-errors.md");
  private static final Path GENERATED = Path.of("target", "command-errors.md");
  private static final String OWN = "## Of the commands\n\n";
  private static final String NEXT = "\n## Of `./gateway` itself\n";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");
  private static final Pattern WHOLE_ROW =
      Pattern.compile("(?m)^\\| `[a-z0-9_]+` \\| [0123](, [123])* \\| [^|]+[.] \\| [^|]+[.?] \\|$");

  /** The part of the page that is made of {@link CommandError}. */
  @Test
  void listsTheErrorsOfTheCommandsInTheirWords() throws Exception {
    String page = Files.readString(PAGE);
    String made =
        page.substring(0, page.indexOf(OWN) + OWN.length())
            + ownTable()
            + page.substring(page.indexOf(NEXT));
    Files.writeString(GENERATED, made);
    assertThat(page)
        .as("docs/command-errors.md is out of date: copy cli/target/command-errors.md over it")
        .isEqualTo(made);
  }

  @Test
  void listsEveryOtherCodeThatCanEndACommand() throws Exception {
    Set<String> listed = new TreeSet<>(codes(Files.readString(PAGE)));
    Stream.of(SigningFailure.values()).map(SigningFailure::code).forEach(listed::add);
    assertThat(listed)
        .containsAll(SourceCodes.ofOtherModules())
        .containsAll(SourceCodes.ofLauncher());
  }

  @Test
  void listsNoCodeThatThereIsNot() throws Exception {
    Set<String> known = new TreeSet<>(SourceCodes.ofOtherModules());
    known.addAll(SourceCodes.ofLauncher());
    Stream.of(CommandError.values()).map(CommandError::code).forEach(known::add);
    assertThat(known).containsAll(codes(Files.readString(PAGE)));
  }

  @Test
  void saysOfEachCodeItsExitItsCauseAndItsRemedy() throws Exception {
    assertThat(Files.readString(PAGE).lines().filter(line -> ROW.matcher(line).find()))
        .hasSizeGreaterThan(100)
        .allMatch(line -> WHOLE_ROW.matcher(line).matches());
  }

  private static Set<String> codes(String page) {
    return ROW.matcher(page).results().map(it -> it.group(1)).collect(toCollection(TreeSet::new));
  }

  private static String ownTable() {
    return "| code | exit | cause | remedy |\n|---|---:|---|---|\n"
        + Stream.of(CommandError.values())
            .sorted(Comparator.comparing(CommandError::code))
            .map(it ->
                "| `%s` | %d | %s | %s |\n"
                    .formatted(it.code(), it.exit().status(), it.cause(), it.remedy()))
            .collect(joining());
  }
}
