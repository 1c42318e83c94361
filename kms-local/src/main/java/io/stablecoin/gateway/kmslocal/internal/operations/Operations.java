package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All operations by name. */
public final class Operations {

  private final KeyStore keys;
  private final Map<String, Operation> byName;

  public Operations(KeyStore keys, FaultPlan faults) {
    this.keys = keys;
    this.byName =
        Stream.<Operation>of(
                new CancelKeyDeletion(keys),
                new CreateAlias(keys),
                new CreateGrant(keys),
                new CreateKey(keys, faults),
                new DeleteAlias(keys),
                new DescribeKey(keys, faults),
                new DisableKey(keys),
                new EnableKey(keys),
                new GenerateRandom(),
                new GetKeyPolicy(keys),
                new GetPublicKey(keys),
                new ListAliases(keys),
                new ListGrants(keys),
                new ListKeys(keys),
                new ListResourceTags(keys),
                new ListRetirableGrants(keys),
                new PutKeyPolicy(keys),
                new ReplicateKey(keys, faults),
                new RetireGrant(keys),
                new RevokeGrant(keys),
                new ScheduleKeyDeletion(keys),
                new Sign(keys, faults),
                new TagResource(keys),
                new UpdateAlias(keys),
                new UpdatePrimaryRegion(keys),
                new Verify(keys))
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
  }

  /**
   * The operation of this name.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure UnknownOperationException
   */
  public Operation named(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(
            () -> KmsError.UNKNOWN_OPERATION.because("The local KMS endpoint has no " + name));
  }

  /**
   * Does an operation for a caller who may ask for it, and gives the body of the answer.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure where KMS refuses
   */
  public ObjectNode answer(Operation operation, Call call) {
    Vault vault = keys.read();
    GrantTokens.requireValid(call, vault);
    new Authorization(vault, call).require(operation);
    return operation.answer(call);
  }
}
