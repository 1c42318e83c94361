package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Token;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * EIP-712 messages to the test USDC, signed by the EVM node: an implementation that is not ours.
 */
final class TypedData {

  private static final List<Map<String, String>> DOMAIN =
      fields("string name", "string version", "uint256 chainId", "address verifyingContract");

  private final URI rpcUrl;
  private final Token token;

  TypedData(URI rpcUrl, Token token) {
    this.rpcUrl = rpcUrl;
    this.token = token;
  }

  record Signature(int v, Bytes r, Bytes s) {}

  Signature permit(Address holder, Address spender, BigInteger value, long nonce, long deadline) {
    return sign(
        holder,
        "Permit",
        fields(
            "address owner",
            "address spender",
            "uint256 value",
            "uint256 nonce",
            "uint256 deadline"),
        Map.of(
            "owner", holder.toString(),
            "spender", spender.toString(),
            "value", value.toString(),
            "nonce", Long.toString(nonce),
            "deadline", Long.toString(deadline)));
  }

  Signature authorization(
      String kind, Address from, Address to, BigInteger value, long validBefore, Bytes nonce) {
    return sign(
        from,
        kind + "WithAuthorization",
        fields(
            "address from",
            "address to",
            "uint256 value",
            "uint256 validAfter",
            "uint256 validBefore",
            "bytes32 nonce"),
        Map.of(
            "from", from.toString(),
            "to", to.toString(),
            "value", value.toString(),
            "validAfter", "0",
            "validBefore", Long.toString(validBefore),
            "nonce", nonce.toString()));
  }

  Signature cancellation(Address authorizer, Bytes nonce) {
    return sign(
        authorizer,
        "CancelAuthorization",
        fields("address authorizer", "bytes32 nonce"),
        Map.of("authorizer", authorizer.toString(), "nonce", nonce.toString()));
  }

  private Signature sign(
      Address signer, String type, List<Map<String, String>> fields, Map<String, String> message) {
    Map<String, Object> domain =
        Map.of(
            "name",
            "Test USD Coin",
            "version",
            "2",
            "chainId",
            token.chain().value(),
            "verifyingContract",
            token.contract().toString());
    Map<String, Object> request =
        Map.of(
            "types", Map.of("EIP712Domain", DOMAIN, type, fields),
            "primaryType", type,
            "domain", domain,
            "message", message);
    Bytes signature = Bytes.fromHex(call("eth_signTypedData_v4", signer.toString(), request));
    return new Signature(
        Byte.toUnsignedInt(signature.toArray()[64]),
        signature.slice(0, 32),
        signature.slice(32, 64));
  }

  /** Asks the token a question whose answer is a number. */
  BigInteger ask(Bytes data) {
    var question = Map.of("to", token.contract().toString(), "data", data.toString());
    return new BigInteger(call("eth_call", question, "latest").substring(2), 16);
  }

  private String call(String method, Object... parameters) {
    try (ControlClient control = new ControlClient(rpcUrl)) {
      return control.call(method, parameters).asString();
    }
  }

  private static List<Map<String, String>> fields(String... declarations) {
    return Arrays.stream(declarations)
        .map(declaration -> declaration.split(" ", 2))
        .map(parts -> Map.of("type", parts[0], "name", parts[1]))
        .toList();
  }
}
