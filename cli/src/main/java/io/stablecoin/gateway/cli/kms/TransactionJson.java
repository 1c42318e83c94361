package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_MALFORMED;
import static io.stablecoin.gateway.types.InvalidValueException.quote;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a transaction as {@code eth_sendTransaction} takes it: {@code {"to": "0x…", …}}. */
final class TransactionJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String ACCESS_LIST = "accessList";
  private static final String AUTHORIZATION_LIST = "authorizationList";
  private static final String RECIPIENT = "to";
  private static final Set<String> LISTS = Set.of(ACCESS_LIST, AUTHORIZATION_LIST);

  private TransactionJson() {}

  /**
   * @param onEveryChain whether authorizations may hold on every chain (EIP-7702)
   */
  static TransactionInput read(String json, boolean onEveryChain) {
    JsonNode transaction = parse(json);
    if (!transaction.isObject()) {
      throw malformed("The transaction is JSON, but no object.");
    }
    Map<TransactionField, String> fields = new EnumMap<>(TransactionField.class);
    transaction.forEachEntry((name, value) -> {
      if (!value.isNull() && !LISTS.contains(name)) {
        put(fields, name, value);
      }
    });
    return new TransactionInput(
        new TransactionFields(fields),
        list(transaction, ACCESS_LIST).map(TransactionLists::accessList),
        list(transaction, AUTHORIZATION_LIST)
            .map(list -> TransactionLists.authorizations(list, onEveryChain)),
        transaction.path(RECIPIENT).isNull());
  }

  private static Optional<JsonNode> list(JsonNode transaction, String name) {
    return Optional.ofNullable(transaction.get(name)).filter(list -> !list.isNull());
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw malformed("The transaction is no valid JSON: " + quote(e.getOriginalMessage()) + ".");
    }
  }

  private static void put(Map<TransactionField, String> fields, String name, JsonNode value) {
    TransactionField field =
        TransactionField.ofJsonName(name)
            .orElseThrow(() ->
                malformed("The transaction has " + quote(name) + ", which cannot be signed here."));
    if (!value.isString() && !value.isIntegralNumber()) {
      throw malformed("\"" + name + "\" is neither a string nor a whole number.");
    }
    String text = value.asString();
    if (!text.equals(fields.getOrDefault(field, text))) {
      throw malformed("The transaction has two different values of " + field.describe() + ".");
    }
    fields.put(field, text);
  }

  private static RuntimeException malformed(String cause) {
    return TRANSACTION_MALFORMED.because(cause);
  }
}
