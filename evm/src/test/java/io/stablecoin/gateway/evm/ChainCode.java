package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/** Init code, written by hand, that does one thing as it is deployed. */
final class ChainCode {

  /** Stores {@code Panic(uint256)} with 0x11 at 0 and reverts with it. */
  static final Bytes PANIC =
      Bytes.fromHex(
          "0x7f4e487b71"
              + "00".repeat(28)
              + "600052"
              + "7f00000011"
              + "00".repeat(28)
              + "602052"
              + "60246000fd");

  private ChainCode() {}

  /** Logs a transfer of 25,000,000 units: MSTORE, LOG3, RETURN. */
  static Bytes logTransfer(Address from, Address to) {
    return Bytes.fromHex("0x63017d7840600052")
        .concat(Bytes.fromHex("0x73").concat(to.value()))
        .concat(Bytes.fromHex("0x73").concat(from.value()))
        .concat(Bytes.fromHex("0x7f").concat(Erc20.TRANSFER_TOPIC))
        .concat(Bytes.fromHex("0x60206000a360006000f3"));
  }
}
