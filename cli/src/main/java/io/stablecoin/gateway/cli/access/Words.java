package io.stablecoin.gateway.cli.access;

import java.util.Locale;

/** Words as they begin a sentence. */
final class Words {

  private Words() {}

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
