package io.stablecoin.gateway.kmslocal.internal.operations;

import java.util.Arrays;
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
        CreateKey,
        DeleteAlias,
        DescribeKey,
        DisableKey,
        EnableKey,
        GenerateRandom,
        GetKeyPolicy,
        GetPublicKey,
        ListAliases,
        ListKeys,
        ListResourceTags,
        PutKeyPolicy,
        ReplicateKey,
        ScheduleKeyDeletion,
        Sign,
        TagResource,
        UpdateAlias,
        Verify {

  /**
   * Does the work and gives the body of the answer.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure where KMS refuses
   */
  ObjectNode answer(Call call);

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
