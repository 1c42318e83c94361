package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsCheck;

/**
 * Something wrong with a key.
 *
 * @param check what was asked: {@code connect}, {@code wallet}, or a check of the key's health
 * @param code stable, in snake_case
 */
public record KeyFinding(String check, String code, String cause, String remedy) {

  static KeyFinding of(KmsCheck failed) {
    return new KeyFinding(
        failed.name(),
        failed.code().orElseThrow(),
        failed.cause().orElseThrow(),
        failed.remedy().orElseThrow());
  }

  static KeyFinding of(SigningException failure) {
    return new KeyFinding("connect", failure.code(), failure.reason(), failure.remedy());
  }

  @Override
  public String toString() {
    return code + ": " + cause + " " + remedy;
  }
}
