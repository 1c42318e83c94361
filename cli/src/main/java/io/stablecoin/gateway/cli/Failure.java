package io.stablecoin.gateway.cli;

/**
 * What a person needs when a command did not succeed.
 *
 * @param code stable, in snake_case, for programs
 * @param cause one or two sentences
 * @param remedy what to do now
 */
public record Failure(String code, String cause, String remedy, Exit exit) {

  Result toResult() {
    Result details = Result.of("code", code).with("cause", cause).with("remedy", remedy);
    return Result.of("error", details.fields());
  }
}
