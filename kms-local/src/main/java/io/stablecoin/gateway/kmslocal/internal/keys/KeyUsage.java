package io.stablecoin.gateway.kmslocal.internal.keys;

/** What a key may be used for; fixed when it is created. */
public enum KeyUsage {
  SIGN_VERIFY,
  ENCRYPT_DECRYPT,
  GENERATE_VERIFY_MAC
}
