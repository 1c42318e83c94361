package io.stablecoin.gateway.signer;

import java.util.Locale;

/** What a signer is asked to do. */
public enum SigningOperation {
  SIGN_TRANSACTION,
  SIGN_AUTHORIZATION,
  SIGN_MESSAGE,
  SIGN_TYPED_DATA,
  SIGN_DIGEST,
  /** Only to say whether it would sign. */
  DRY_RUN;

  /** The stable name, in snake_case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
