package io.stablecoin.gateway.e2e.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation whose commands are run. */
public record Markdown(String text) {

  /** A block of commands, and what the page says it prints where that follows at once. */
  private static final Pattern STEP =
      Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?");

  /**
   * What a reader pastes into a shell.
   *
   * @param shown what it prints, where the page says so
   */
  public record Step(String commands, Optional<String> shown) {}

  /**
   * Reads a page.
   *
   * @param path below the source tree's root
   */
  public static Markdown of(String path) {
    try {
      return new Markdown(Files.readString(SourceTree.root().resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Step> steps() {
    return STEP.matcher(text).results().map(Markdown::step).toList();
  }

  /** The file that a reader writes by one of the commands, as it is on the page. */
  public String file(String name) {
    return Pattern.compile("(?ms)^cat > %s <<JSON\n(.*?)^JSON$".formatted(Pattern.quote(name)))
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** The first block in this language that begins so. */
  public String block(String language, String beginning) {
    return Pattern.compile(
            "(?ms)^```%s\n(%s.*?)^```$".formatted(language, Pattern.quote(beginning)))
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static Step step(MatchResult match) {
    return new Step(match.group(1), Optional.ofNullable(match.group(2)));
  }
}
