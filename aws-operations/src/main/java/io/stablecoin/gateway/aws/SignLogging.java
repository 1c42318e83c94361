package io.stablecoin.gateway.aws;

/** Whether CloudTrail keeps a record of each signature. */
public sealed interface SignLogging {

  /**
   * It does.
   *
   * @param trail the name of one that does
   */
  record Logged(String trail) implements SignLogging {}

  /**
   * It does not.
   *
   * @param cause why none of the trails does, a sentence
   */
  record NotLogged(String cause) implements SignLogging {}

  /**
   * The role in use may not look, or AWS gave no answer.
   *
   * @param cause a sentence
   */
  record Unknown(String cause) implements SignLogging {}
}
