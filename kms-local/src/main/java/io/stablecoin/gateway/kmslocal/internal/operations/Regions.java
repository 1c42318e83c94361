package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import java.util.regex.Pattern;

/** What the operations on multi-Region keys have in common. */
final class Regions {

  private static final Pattern WELL_FORMED = Pattern.compile("([a-z]+-){2,3}[0-9]+");

  private Regions() {}

  static String read(Input input, String member) {
    String region = input.text(member);
    if (!WELL_FORMED.matcher(region).matches()) {
      throw KmsError.VALIDATION.because("Value at '" + member + "' must be a Region");
    }
    return region;
  }

  /**
   * Requires a key that can be replicated.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure UnsupportedOperationException
   */
  static void requirePrimary(Key key, Call call) {
    if (!key.id().isMultiRegion() || key.replica()) {
      throw KmsError.UNSUPPORTED_OPERATION.because(
          key.id().arn(call.accountId()) + " is not a multi-Region primary key.");
    }
  }
}
