package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * What conditions may ask about a key and about the way a request names it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html">AWS KMS
 *     developer guide, condition keys</a>
 */
final class KeyConditions {

  private KeyConditions() {}

  static RequestContext of(Key key, Vault vault, Call call) {
    List<String> aliases =
        vault.aliasesOf(key.id()).stream().map(alias -> alias.name().name()).toList();
    RequestContext known =
        RequestContext.EMPTY
            .with("kms:KeySpec", key.spec().name())
            .with("kms:KeyUsage", key.usage().name())
            .with("kms:KeyOrigin", "AWS_KMS")
            .with("kms:MultiRegion", Boolean.toString(key.id().isMultiRegion()))
            .with("kms:ResourceAliases", aliases)
            .withTags("aws:ResourceTag/", key.tags());
    RequestContext placed =
        key.id().isMultiRegion()
            ? known.with("kms:MultiRegionKeyType", KeyMetadata.multiRegionType(key))
            : known;
    RequestContext named =
        requestAlias(call).map(alias -> placed.with("kms:RequestAlias", alias)).orElse(placed);
    return callerAccount(call)
        .map(account -> named.with("kms:CallerAccount", account))
        .orElse(named);
  }

  /** The alias that the request calls the key by; one with an id or a key ARN has none. */
  private static Optional<String> requestAlias(Call call) {
    return call.input()
        .optionalText("KeyId")
        .map(keyId -> KeyAddress.parse(keyId, call.region(), call.accountId()))
        .flatMap(address ->
            address instanceof KeyAddress.OfAlias alias
                ? Optional.of(alias.name().name())
                : Optional.empty());
  }

  private static Optional<String> callerAccount(Call call) {
    return call.principal().map(Principal::caller).flatMap(caller -> caller.accountId());
  }
}
