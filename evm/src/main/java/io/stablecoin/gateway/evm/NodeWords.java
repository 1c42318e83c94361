package io.stablecoin.gateway.evm;

import java.util.regex.Pattern;

/** The words of a node, which must not be trusted, as they may stand in messages and logs. */
final class NodeWords {

  private static final int LONGEST = 300;
  private static final Pattern URL = Pattern.compile("\\b\\w+://\\S+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private NodeWords() {}

  /** One short line, without URLs: providers echo them, with the API key inside. */
  static String shown(String words) {
    String line = CONTROL.matcher(URL.matcher(words).replaceAll("(URL)")).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
