package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.types.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of lists. A marker holds the name of the last item shown, so that items which come or go
 * between two pages shift nothing.
 *
 * @param most the largest Limit that the operation takes
 * @param usual the Limit where a request has none
 */
record Page(String member, int most, int usual) {

  /**
   * Answers with the page that the request asks for.
   *
   * @param items in the order of their names
   */
  <T> ObjectNode of(
      List<T> items, Input input, Function<T, String> nameOf, Function<T, JsonNode> shown) {
    int limit = input.number("Limit", 1, most, usual);
    Optional<String> after = input.optionalText("Marker").map(Page::decode);
    List<T> rest =
        items.stream()
            .filter(item -> after.isEmpty() || nameOf.apply(item).compareTo(after.get()) > 0)
            .toList();
    List<T> page = rest.stream().limit(limit).toList();
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray(member);
    page.stream().map(shown).forEach(array::add);
    boolean truncated = rest.size() > page.size();
    if (truncated) {
      answer.put("NextMarker", encode(nameOf.apply(page.getLast())));
    }
    return answer.put("Truncated", truncated);
  }

  private static String encode(String name) {
    return Json.base64(Bytes.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static String decode(String marker) {
    try {
      return new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw KmsError.INVALID_MARKER.because("The marker is not one that a list has given");
    }
  }
}
