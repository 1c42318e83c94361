package io.stablecoin.gateway.kmslocal;

import java.net.URI;

/** What the endpoint says of itself when it starts. */
final class Banner {

  private Banner() {}

  static String of(URI endpoint, LocalKmsSettings settings) {
    String keys =
        settings
            .data()
            .map(file -> "in " + file + ", readable by its owner only, not encrypted")
            .orElse("in memory, gone when it stops");
    return """
    Local KMS at %s (Region %s, account %s).
    This is no HSM. It is for development and tests: never give its keys real money.
    Keys: %s. Requests are not authenticated; key policies
    bind only the principals that are declared.\
    """
        .formatted(endpoint, settings.region(), settings.accountId(), keys);
  }
}
