package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.types.Address;

/** Shows a signature of something else than a transaction. */
final class SignedSubject {

  private SignedSubject() {}

  static void print(Console console, Signature signature, Address signer) {
    console.print(
        Result.of("signature", signature.toRsv().toString()).with("signer", signer.toString()));
  }
}
