package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Plans the end of a key, 7 to 30 days from now. */
record ScheduleKeyDeletion(KeyStore keys) implements Operation {

  private static final int SHORTEST_DAYS = 7;
  private static final int LONGEST_DAYS = 30;

  @Override
  public RequestContext conditions(Call call) {
    return RequestContext.EMPTY.with(
        "kms:ScheduleKeyDeletionPendingWindowInDays", Integer.toString(days(call)));
  }

  @Override
  public ObjectNode answer(Call call) {
    int days = days(call);
    Instant deletion = call.now().plus(Duration.ofDays(days));
    keys.change(vault -> {
      Key key = call.in(vault).byId(call.input().text("KeyId"));
      States.requireChangeable(key, call);
      requireNoReplicas(key, vault);
      return vault.with(key.withDeletionAt(deletion));
    });
    Key key = call.in(keys.read()).byId(call.input().text("KeyId"));
    return Json.object()
        .put("KeyId", key.id().arn(call.accountId()))
        .put("DeletionDate", Json.timestamp(deletion))
        .put("KeyState", key.state(call.now()).wireName())
        .put("PendingWindowInDays", days);
  }

  /** AWS waits for the end of the replicas, in a state of its own. */
  private static void requireNoReplicas(Key key, Vault vault) {
    if (!key.replica() && vault.related(key.id()).size() > 1) {
      throw KmsError.UNSUPPORTED_OPERATION.because(
          "The local KMS endpoint deletes a primary key only once it has no replicas");
    }
  }

  private static int days(Call call) {
    return call.input().number("PendingWindowInDays", SHORTEST_DAYS, LONGEST_DAYS, LONGEST_DAYS);
  }
}
