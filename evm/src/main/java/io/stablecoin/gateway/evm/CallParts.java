package io.stablecoin.gateway.evm;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads out of the bytes of a call who would get money by it, through batches of calls. The
 * contract that is called tells nothing about that: for a token it is always the same.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-20">EIP-20: transfer, transferFrom</a>
 * @see <a href="https://eips.ethereum.org/EIPS/eip-3009">EIP-3009: transferWithAuthorization</a>
 * @see <a href="https://github.com/mds1/multicall3">Multicall3: aggregate3</a>
 */
public final class CallParts {

  /** Batches within batches have no use here, and without an end they would be an attack. */
  private static final int DEEPEST = 4;

  private static final int SELECTOR = 4;

  /** What a function does with its arguments. */
  private interface Meaning {
    Stream<CallPart> of(Address contract, Tuple arguments, int depth);
  }

  private static final Map<Bytes, Map.Entry<Function, Meaning>> KNOWN =
      Stream.of(
              known("transfer(address,uint256)", (_, it, _) -> pays(it, 0)),
              known("transferFrom(address,address,uint256)", (_, it, _) -> pays(it, 1)),
              known(
                  "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)",
                  (_, it, _) -> pays(it, 1)),
              known(
                  "transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)",
                  (_, it, _) -> pays(it, 1)),
              known("multicall(bytes[])", CallParts::ofMulticall),
              known("aggregate3((address,bool,bytes)[])", (_, it, depth) -> ofAggregate(it, depth)),
              // The factory of deposit addresses decides by itself where the money goes.
              known(
                  "sweep((bytes32,address)[])",
                  (factory, _, _) -> Stream.of(new CallPart.Pays(factory))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private CallParts() {}

  /**
   * What a call does, part by part.
   *
   * @param contract that is called
   */
  public static List<CallPart> of(Address contract, Bytes data) {
    return read(contract, data, 0).distinct().toList();
  }

  private static Stream<CallPart> read(Address contract, Bytes data, int depth) {
    if (data.isEmpty()) {
      return Stream.of(new CallPart.Pays(contract));
    }
    Bytes selector = data.slice(0, Math.min(SELECTOR, data.size()));
    Map.Entry<Function, Meaning> known = KNOWN.get(selector);
    if (known == null || depth == DEEPEST) {
      return Stream.of(new CallPart.Unknown(contract, selector));
    }
    try {
      Tuple arguments = known.getKey().decodeCall(data.toArray());
      return known.getValue().of(contract, arguments, depth);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Stream.of(new CallPart.Unknown(contract, selector));
    }
  }

  private static Map.Entry<Bytes, Map.Entry<Function, Meaning>> known(
      String signature, Meaning meaning) {
    Function function = Function.parse(signature);
    return Map.entry(Bytes.of(function.selector()), Map.entry(function, meaning));
  }

  private static Stream<CallPart> pays(Tuple arguments, int recipient) {
    return Stream.of(new CallPart.Pays(address(arguments, recipient)));
  }

  private static Stream<CallPart> ofMulticall(Address contract, Tuple arguments, int depth) {
    byte[][] calls = arguments.get(0);
    return Stream.of(calls).flatMap(call -> read(contract, Bytes.of(call), depth + 1));
  }

  private static Stream<CallPart> ofAggregate(Tuple arguments, int depth) {
    Tuple[] calls = arguments.get(0);
    return Stream.of(calls)
        .flatMap(call -> read(address(call, 0), Bytes.of((byte[]) call.get(2)), depth + 1));
  }

  private static Address address(Tuple arguments, int index) {
    com.esaulpaugh.headlong.abi.Address address = arguments.get(index);
    return Address.parse(address.toString());
  }
}
