package io.stablecoin.gateway.evm;

import com.esaulpaugh.headlong.abi.Function;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/** The bridge between our values and those of headlong. */
final class Abi {

  private Abi() {}

  static Bytes encode(Function function, Object... arguments) {
    return Bytes.of(function.encodeCallWithArgs(arguments).array());
  }

  static com.esaulpaugh.headlong.abi.Address address(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(address.toString());
  }
}
