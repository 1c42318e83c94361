package io.stablecoin.gateway.server.transactions.internal;

/**
 * What is added to an estimate of gas, which is of one moment: other transactions may make the call
 * dearer until it is mined.
 */
final class GasMargin {

  private static final long PERCENT = 25;

  private GasMargin() {}

  static long on(long estimate) {
    return estimate + estimate * PERCENT / 100;
  }
}
