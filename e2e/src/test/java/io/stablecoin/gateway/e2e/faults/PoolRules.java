package io.stablecoin.gateway.e2e.faults;

import io.stablecoin.gateway.e2e.dsl.Chain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what geth's pool would refuse and the development node takes: a replacement that does not
 * raise both fees by a tenth, and bytes that the pool has.
 *
 * @see <a
 *     href="https://geth.ethereum.org/docs/fundamentals/command-line-options">txpool.pricebump</a>
 */
final class PoolRules {

  private static final String SEND = "eth_sendRawTransaction";
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final BigInteger PRICE_BUMP = BigInteger.valueOf(110);

  private final Chain chain;
  private final String wallet;
  private final Map<BigInteger, RawTransaction> pending = new ConcurrentHashMap<>();

  PoolRules(Chain chain, String wallet) {
    this.chain = chain;
    this.wallet = wallet;
  }

  /** What the pool refuses of a request, and what is left of it for the node. */
  PoolAnswer look(Errand errand) {
    if (!errand.asks(SEND)) {
      return PoolAnswer.none(errand);
    }
    JsonNode request = JsonMapper.shared().readTree(errand.text());
    List<JsonNode> refused = new ArrayList<>();
    List<JsonNode> left = new ArrayList<>();
    for (JsonNode each : request.isArray() ? request : List.of(request)) {
      refusal(each).ifPresentOrElse(refused::add, () -> left.add(each));
    }
    return PoolAnswer.of(errand, refused, left);
  }

  private Optional<JsonNode> refusal(JsonNode request) {
    return request.path("method").asString().equals(SEND)
        ? objection(RawTransaction.of(request.path("params").path(0).asString()))
            .map(words -> error(request.path("id"), words))
        : Optional.empty();
  }

  private Optional<String> objection(RawTransaction transaction) {
    RawTransaction known = pending.get(transaction.nonce());
    if (known == null || isGone(known)) {
      pending.put(transaction.nonce(), transaction);
      return Optional.empty();
    }
    if (known.equals(transaction)) {
      return Optional.of("already known");
    }
    if (!raised(known.maxFee(), transaction.maxFee()) || !raised(known.tip(), transaction.tip())) {
      return Optional.of("replacement transaction underpriced");
    }
    pending.put(transaction.nonce(), transaction);
    return Optional.empty();
  }

  /** Mined, or evicted. */
  private boolean isGone(RawTransaction known) {
    return chain
        .call("txpool_content")
        .path("pending")
        .propertyStream()
        .filter(sender -> sender.getKey().equalsIgnoreCase(wallet))
        .noneMatch(sender -> sender.getValue().has(known.nonce().toString()));
  }

  private static boolean raised(BigInteger before, BigInteger after) {
    return after.multiply(HUNDRED).compareTo(before.multiply(PRICE_BUMP)) >= 0;
  }

  private static JsonNode error(JsonNode id, String words) {
    return JsonMapper.shared()
        .valueToTree(
            Map.of("jsonrpc", "2.0", "id", id, "error", Map.of("code", -32000, "message", words)));
  }
}
