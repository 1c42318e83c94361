package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of KMS. Its name on the wire is the name of its class.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">AWS KMS
 *     API reference, actions</a>
 */
public sealed interface Operation
    permits CancelKeyDeletion,
        CreateAlias,
        CreateGrant,
        CreateKey,
        DeleteAlias,
        DescribeKey,
        DisableKey,
        EnableKey,
        GenerateRandom,
        GetKeyPolicy,
        GetPublicKey,
        ListAliases,
        ListGrants,
        ListKeys,
        ListResourceTags,
        ListRetirableGrants,
        PutKeyPolicy,
        ReplicateKey,
        RetireGrant,
        RevokeGrant,
        ScheduleKeyDeletion,
        Sign,
        TagResource,
        UpdateAlias,
        UpdatePrimaryRegion,
        Verify {

  /**
   * Does the work and gives the body of the answer.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure where KMS refuses
   */
  ObjectNode answer(Call call);

  /**
   * The permissions that the request needs: by default that of the operation's name, on the key
   * that the request names.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure NotFoundException
   */
  default List<Permission> permissions(Call call, Vault vault) {
    Key key = call.in(vault).byIdOrAlias(call.input().text("KeyId"));
    return List.of(new Permission.OnKey(name(), key));
  }

  /** What conditions of policies may ask about the request, beside its key and its caller. */
  default RequestContext conditions(Call call) {
    return RequestContext.EMPTY;
  }

  default String name() {
    return getClass().getSimpleName();
  }

  /** The names of all operations. */
  static Set<String> names() {
    return Arrays.stream(Operation.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
