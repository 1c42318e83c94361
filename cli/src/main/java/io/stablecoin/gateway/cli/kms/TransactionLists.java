package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.AUTHORIZATION_ON_EVERY_CHAIN;
import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_MALFORMED;

import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.AuthorizationScope;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the lists of a transaction's JSON, strictly: an unknown name may be a mistyped one. */
final class TransactionLists {

  private TransactionLists() {}

  /** {@code [{"address": "0x…", "storageKeys": ["0x…"]}]}. */
  static List<AccessListEntry> accessList(JsonNode list) {
    return items("accessList", list).stream().map(TransactionLists::entry).toList();
  }

  private static AccessListEntry entry(JsonNode entry) {
    requireNames("accessList", entry, Set.of("address", "storageKeys"));
    return new AccessListEntry(
        Address.parse(text("accessList", entry, "address")),
        items("storageKeys", entry.path("storageKeys")).stream()
            .map(key -> Bytes.fromHex(key.asString("")))
            .toList());
  }

  /**
   * {@code [{"chainId": 1, "address": "0x…", "nonce": 8}]}, to be signed by the key that signs the
   * transaction.
   *
   * @param onEveryChain whether chain id 0 was asked for in so many words
   */
  static List<Authorization> authorizations(JsonNode list, boolean onEveryChain) {
    return items("authorizationList", list).stream()
        .map(item -> authorization(item, onEveryChain))
        .toList();
  }

  private static Authorization authorization(JsonNode item, boolean onEveryChain) {
    String list = "authorizationList";
    requireNames(list, item, Set.of("chainId", "address", "nonce"));
    return new Authorization(
        scope(WrittenNumber.whole(list, text(list, item, "chainId")), onEveryChain),
        Address.parse(text(list, item, "address")),
        WrittenNumber.whole(list, text(list, item, "nonce")));
  }

  private static AuthorizationScope scope(long chainId, boolean onEveryChain) {
    if (chainId != 0) {
      return new AuthorizationScope.OneChain(new ChainId(chainId));
    }
    if (!onEveryChain) {
      throw AUTHORIZATION_ON_EVERY_CHAIN.failure();
    }
    return new AuthorizationScope.ReplayableOnEveryChain();
  }

  private static List<JsonNode> items(String name, JsonNode list) {
    if (!list.isArray()) {
      throw malformed("\"" + name + "\" is no list.");
    }
    return list.valueStream().toList();
  }

  private static void requireNames(String list, JsonNode item, Set<String> names) {
    if (!item.isObject() || !Set.copyOf(item.propertyNames()).equals(names)) {
      throw malformed(
          "An item of \"%s\" has other fields than %s."
              .formatted(list, String.join(", ", names.stream().sorted().toList())));
    }
  }

  private static String text(String list, JsonNode item, String name) {
    JsonNode value = item.path(name);
    if (!value.isString() && !value.isIntegralNumber()) {
      throw malformed(
          "\"%s\" in \"%s\" is neither a string nor a whole number.".formatted(name, list));
    }
    return value.asString();
  }

  private static RuntimeException malformed(String cause) {
    return TRANSACTION_MALFORMED.because(cause);
  }
}
