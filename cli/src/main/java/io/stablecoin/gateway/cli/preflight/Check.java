package io.stablecoin.gateway.cli.preflight;

import io.stablecoin.gateway.cli.CommandError;
import io.stablecoin.gateway.cli.Failure;
import io.stablecoin.gateway.cli.Result;
import java.util.Optional;

/**
 * One line of the checklist.
 *
 * @param name stable, in snake_case
 * @param subject which key, chain or variable it is about, where there can be several
 */
record Check(String name, Optional<String> subject, Verdict verdict) {

  /** How it went. */
  sealed interface Verdict {

    /**
     * As it should be.
     *
     * @param detail what was found, in some words
     */
    record Green(String detail) implements Verdict {}

    /** To be looked at by a person; it keeps nobody from deploying. */
    record Yellow(String code, String cause, String remedy) implements Verdict {}

    /** Not as it must be. */
    record Red(String code, String cause, String remedy) implements Verdict {}
  }

  static Check green(String name, String subject, String detail) {
    return new Check(name, of(subject), new Verdict.Green(detail));
  }

  static Check yellow(String name, String subject, String code, String cause, String remedy) {
    return new Check(name, of(subject), new Verdict.Yellow(code, cause, remedy));
  }

  static Check red(String name, String subject, String code, String cause, String remedy) {
    return new Check(name, of(subject), new Verdict.Red(code, cause, remedy));
  }

  static Check yellow(
      String name, String subject, CommandError error, String cause, String remedy) {
    return yellow(name, subject, error.code(), cause, remedy);
  }

  static Check red(String name, String subject, CommandError error, String cause, String remedy) {
    return red(name, subject, error.code(), cause, remedy);
  }

  static Check red(String name, String subject, Failure failure) {
    return red(name, subject, failure.code(), failure.cause(), failure.remedy());
  }

  private static Optional<String> of(String subject) {
    return Optional.of(subject).filter(text -> !text.isEmpty());
  }

  boolean ok() {
    return !(verdict instanceof Verdict.Red);
  }

  Result toResult() {
    Result named = Result.of("name", name);
    Result result = subject.map(text -> named.with("subject", text)).orElse(named).with("ok", ok());
    return switch (verdict) {
      case Verdict.Green(String detail) -> result.with("light", "green").with("detail", detail);
      case Verdict.Yellow(String code, String cause, String remedy) ->
          trouble(result.with("light", "yellow"), code, cause, remedy);
      case Verdict.Red(String code, String cause, String remedy) ->
          trouble(result.with("light", "red"), code, cause, remedy);
    };
  }

  private static Result trouble(Result result, String code, String cause, String remedy) {
    return result.with("code", code).with("cause", cause).with("remedy", remedy);
  }

  /** For people, with picocli's colour markup. */
  String toMarkup() {
    String head = "%-25s %-16s ".formatted(name, subject.orElse(""));
    return switch (verdict) {
      case Verdict.Green(String detail) -> " @|green ✓|@ " + head + detail;
      case Verdict.Yellow(String code, String cause, String remedy) ->
          " @|yellow !|@ " + head + trouble(code, cause, remedy);
      case Verdict.Red(String code, String cause, String remedy) ->
          " @|red ✗|@ " + head + trouble(code, cause, remedy);
    };
  }

  private static String trouble(String code, String cause, String remedy) {
    return "%s%n     cause:  %s%n     remedy: %s".formatted(code, cause, remedy);
  }
}
