package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;

/** What a transaction does on its chain: the contract or account, the value sent, the ABI call. */
public record Call(Address to, Wei value, Bytes data) {

  /** A call that sends no native currency. */
  public static Call of(Address contract, Bytes data) {
    return new Call(contract, Wei.ZERO, data);
  }
}
