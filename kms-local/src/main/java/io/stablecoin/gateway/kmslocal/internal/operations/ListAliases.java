package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Alias;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lists the aliases of a Region, or those of one key. */
record ListAliases(KeyStore keys) implements Operation {

  private static final Page PAGE = new Page("Aliases", 100, 50);

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    return List.of(new Permission.InAccount(name()));
  }

  @Override
  public ObjectNode answer(Call call) {
    Vault vault = keys.read();
    Optional<Key> target = call.input().optionalText("KeyId").map(call.in(vault)::byId);
    List<Alias> asked =
        target
            .map(key -> vault.aliasesOf(key.id()))
            .orElseGet(() -> ofRegion(vault, call.region()));
    return PAGE.of(asked, call.input(), alias -> alias.name().name(), alias -> show(alias, call));
  }

  private static List<Alias> ofRegion(Vault vault, String region) {
    return vault.aliases().values().stream()
        .filter(alias -> alias.name().region().equals(region))
        .toList();
  }

  private static ObjectNode show(Alias alias, Call call) {
    return Json.object()
        .put("AliasName", alias.name().name())
        .put("AliasArn", alias.name().arn(call.accountId()))
        .put("TargetKeyId", alias.target().name())
        .put("CreationDate", Json.timestamp(alias.created()))
        .put("LastUpdatedDate", Json.timestamp(alias.updated()));
  }
}
