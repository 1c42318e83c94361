package io.stablecoin.gateway.signer;

class NativeKeyRecoveryTest implements KeyRecoveryContract {

  private final KeyRecovery recovery = new NativeKeyRecovery();

  @Override
  public KeyRecovery recovery() {
    return recovery;
  }
}
