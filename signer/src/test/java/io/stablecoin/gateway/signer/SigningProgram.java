package io.stablecoin.gateway.signer;

/** Signs once, in a process of its own, and says which library proved the signature. */
final class SigningProgram {

  private SigningProgram() {}

  public static void main(String[] arguments) {
    TransactionVector vector = TransactionVector.all().getFirst();
    Signature signature = Signature.fromDer(vector.answer(), vector.signingDigest(), vector.key());
    if (signature.equals(vector.signature())) {
      System.out.println(RecoveryLibrary.inUse() + " signs");
    }
  }
}
