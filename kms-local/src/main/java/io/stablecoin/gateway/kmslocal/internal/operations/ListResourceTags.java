package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Lists the tags of a key. */
record ListResourceTags(KeyStore keys) implements Operation {

  private static final Page PAGE = new Page("Tags", 50, 50);

  @Override
  public ObjectNode answer(Call call) {
    Key key = call.in(keys.read()).byId(call.input().text("KeyId"));
    return PAGE.of(
        List.copyOf(key.tags().entrySet()),
        call.input(),
        Map.Entry::getKey,
        ListResourceTags::show);
  }

  private static ObjectNode show(Map.Entry<String, String> tag) {
    return Json.object().put("TagKey", tag.getKey()).put("TagValue", tag.getValue());
  }
}
