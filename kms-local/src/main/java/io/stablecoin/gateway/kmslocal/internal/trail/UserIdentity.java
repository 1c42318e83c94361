package io.stablecoin.gateway.kmslocal.internal.trail;

import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import io.stablecoin.gateway.policies.Caller;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who sent a request, as an event names it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
public final class UserIdentity {

  private UserIdentity() {}

  public static ObjectNode of(Caller caller) {
    ObjectNode identity = Json.object().put("type", type(caller)).put("arn", caller.arn());
    caller.accountId().ifPresent(account -> identity.put("accountId", account));
    switch (caller) {
      case Caller.User user -> identity.put("userName", name(user.path()));
      case Caller.RoleSession role ->
          identity
              .putObject("sessionContext")
              .putObject("sessionIssuer")
              .put("type", "Role")
              .put("arn", role.principalArn())
              .put("accountId", role.account())
              .put("userName", name(role.path()));
      case Caller.AccountRoot root -> {}
      case Caller.Service service -> identity.put("invokedBy", service.name());
      case Caller.Federated federated -> {}
    }
    return identity;
  }

  private static String type(Caller caller) {
    return switch (caller) {
      case Caller.AccountRoot root -> "Root";
      case Caller.User user -> "IAMUser";
      case Caller.RoleSession role -> "AssumedRole";
      case Caller.Service service -> "AWSService";
      case Caller.Federated federated -> "WebIdentityUser";
    };
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
