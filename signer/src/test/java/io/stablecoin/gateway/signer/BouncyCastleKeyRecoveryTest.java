package io.stablecoin.gateway.signer;

class BouncyCastleKeyRecoveryTest implements KeyRecoveryContract {

  @Override
  public KeyRecovery recovery() {
    return new BouncyCastleKeyRecovery();
  }
}
