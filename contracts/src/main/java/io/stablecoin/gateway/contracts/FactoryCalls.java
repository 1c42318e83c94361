package io.stablecoin.gateway.contracts;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;

/** The calldata of the factory's functions and of a forwarder's one. */
public final class FactoryCalls {

  private static final Function SWEEP = new Function("sweep((bytes32,address)[])");
  private static final Function FLUSH = new Function("flush(bytes32,address)");
  private static final Function FLUSH_FORWARDER = new Function("flush(address)");
  private static final Function OWNER = new Function("owner()");
  private static final Function PENDING_OWNER = new Function("pendingOwner()");
  private static final Function TRANSFER_OWNERSHIP = new Function("transferOwnership(address)");
  private static final Function ACCEPT_OWNERSHIP = new Function("acceptOwnership()");

  private FactoryCalls() {}

  /**
   * Flushes many deposit addresses in one transaction, deploying what is missing. An item that
   * fails is named by {@link FlushFailure} and does not hold up the others.
   */
  public static Bytes sweep(List<SweepItem> items) {
    Tuple[] tuples =
        items.stream()
            .map(item -> Tuple.of(item.salt().toArray(), address(item.token())))
            .toArray(Tuple[]::new);
    return encode(SWEEP, (Object) tuples);
  }

  /** Flushes one deposit address through the factory, which deploys what is missing. */
  public static Bytes flush(SweepItem item) {
    return encode(FLUSH, item.salt().toArray(), address(item.token()));
  }

  /** Flushes a deployed forwarder; the call goes to the deposit address itself. */
  public static Bytes flushForwarder(Address token) {
    return encode(FLUSH_FORWARDER, address(token));
  }

  /** Asks for the owner, where all money goes; the answer is a word. */
  public static Bytes owner() {
    return encode(OWNER);
  }

  /** Asks for the proposed owner, zero where there is none; the answer is a word. */
  public static Bytes pendingOwner() {
    return encode(PENDING_OWNER);
  }

  /** The owner proposes a successor. */
  public static Bytes transferOwnership(Address successor) {
    return encode(TRANSFER_OWNERSHIP, address(successor));
  }

  /** The successor accepts. */
  public static Bytes acceptOwnership() {
    return encode(ACCEPT_OWNERSHIP);
  }

  private static Bytes encode(Function function, Object... arguments) {
    return Bytes.of(function.encodeCallWithArgs(arguments).array());
  }

  private static com.esaulpaugh.headlong.abi.Address address(Address address) {
    return com.esaulpaugh.headlong.abi.Address.wrap(address.toString());
  }
}
