package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyGenerator;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.types.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Grant tokens: at AWS they make a grant work before it is known everywhere. Here it is known at
 * once, so that a token adds nothing; but one that belongs to no grant is refused.
 */
final class GrantTokens {

  private static final int RANDOM_BYTES = 16;
  private static final String SEPARATOR = ":";

  private GrantTokens() {}

  /** Another token of the grant each time. */
  static String of(String grantId) {
    String content = grantId + SEPARATOR + KeyGenerator.random(RANDOM_BYTES);
    return Json.base64(Bytes.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The grant of this Region that a token belongs to.
   *
   * @throws KmsFailure InvalidGrantTokenException
   */
  static Grant find(String token, Vault vault, Call call) {
    try {
      String content = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return vault
          .grant(content.split(SEPARATOR, 2)[0])
          .filter(grant -> grant.key().region().equals(call.region()))
          .orElseThrow(GrantTokens::invalid);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** Looks at the tokens that a request brings along. */
  static void requireValid(Call call, Vault vault) {
    call.input().texts("GrantTokens").forEach(token -> find(token, vault, call));
  }

  private static KmsFailure invalid() {
    return KmsError.INVALID_GRANT_TOKEN.because("The grant token belongs to no grant");
  }
}
