package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a replica of a multi-Region key in another Region: the same key id and key material. */
record ReplicateKey(KeyStore keys, FaultPlan faults) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    List<Permission> permissions = new ArrayList<>(Operation.super.permissions(call, vault));
    permissions.add(new Permission.InAccount("CreateKey"));
    if (call.input().has("Tags")) {
      permissions.add(new Permission.InAccount("TagResource"));
    }
    return permissions;
  }

  @Override
  public RequestContext conditions(Call call) {
    return Tags.conditions(call.input())
        .with(Lockout.conditions(call))
        .with("kms:ReplicaRegion", Regions.read(call.input(), "ReplicaRegion"));
  }

  @Override
  public ObjectNode answer(Call call) {
    String region = Regions.read(call.input(), "ReplicaRegion");
    keys.change(vault -> withReplica(vault, region, call));
    Vault vault = keys.read();
    KeyId primary = call.in(vault).byId(call.input().text("KeyId")).id();
    Key replica = vault.key(new KeyId(region, primary.name())).orElseThrow();
    ObjectNode answer = Json.object();
    answer.set("ReplicaKeyMetadata", KeyMetadata.of(replica, vault, call));
    answer.put("ReplicaPolicy", replica.policy());
    ArrayNode tags = answer.putArray("ReplicaTags");
    replica.tags().entrySet().forEach(tag -> tags.add(show(tag)));
    return answer;
  }

  private Vault withReplica(Vault vault, String region, Call call) {
    Key primary = call.in(vault).byId(call.input().text("KeyId"));
    Regions.requirePrimary(primary, call);
    States.requireUsable(primary, call);
    KeyId id = new KeyId(region, primary.id().name());
    if (vault.key(id).isPresent()) {
      throw KmsError.ALREADY_EXISTS.because(
          "A key related to " + primary.id().arn(call.accountId()) + " exists in " + region);
    }
    Key replica =
        primary.replicaIn(
            region,
            CreateKey.description(call.input()),
            CreateKey.policy(call),
            Tags.of(call.input()),
            call.now(),
            call.now().plus(faults.creating()));
    if (call.input().has("Policy")) {
      Lockout.check(replica, vault, call);
    }
    return vault.with(replica);
  }

  private static ObjectNode show(Map.Entry<String, String> tag) {
    return Json.object().put("TagKey", tag.getKey()).put("TagValue", tag.getValue());
  }
}
