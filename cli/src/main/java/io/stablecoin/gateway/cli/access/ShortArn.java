package io.stablecoin.gateway.cli.access;

/** ARNs for people: no whole one is shown. */
final class ShortArn {

  private static final int SHOWN_DIGITS = 4;
  private static final int PARTS = 6;

  private ShortArn() {}

  /** The first digits of an account: {@code 1234…}. */
  static String account(String digits) {
    return digits.length() > SHOWN_DIGITS ? digits.substring(0, SHOWN_DIGITS) + "…" : digits;
  }

  /** What an ARN names, without the way there: {@code role/gateway-task}. */
  static String resource(String arn) {
    String[] parts = arn.split(":", PARTS);
    return parts.length == PARTS ? parts[PARTS - 1] : arn;
  }

  /** A text with the accounts in it cut: the value of a condition may be an ARN. */
  static String cut(String text) {
    return text.replaceAll("\\b([0-9]{4})[0-9]{8}\\b", "$1…");
  }
}
