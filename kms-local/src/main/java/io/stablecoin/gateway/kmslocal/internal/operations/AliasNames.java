package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import java.util.regex.Pattern;

/** Reads the alias names of requests. */
final class AliasNames {

  private static final int LONGEST = 256;
  private static final Pattern WELL_FORMED = Pattern.compile("alias/[a-zA-Z0-9/_-]+");
  private static final String RESERVED = "alias/aws/";

  private AliasNames() {}

  /**
   * The alias that a request is about.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure InvalidAliasNameException
   */
  static AliasName of(Call call) {
    String name = call.input().text("AliasName", LONGEST);
    if (!WELL_FORMED.matcher(name).matches()) {
      throw KmsError.INVALID_ALIAS_NAME.because(
          "An alias name is alias/ and then letters, digits, slashes, underscores and hyphens");
    }
    if (name.startsWith(RESERVED)) {
      throw KmsError.INVALID_ALIAS_NAME.because(
          "Alias names that start with alias/aws/ belong to AWS");
    }
    return new AliasName(call.region(), name);
  }
}
