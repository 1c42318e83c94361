package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What the operations on grants have in common. */
final class Grants {

  static final Page PAGE = new Page("Grants", 100, 50);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  private Grants() {}

  /**
   * A grant on this key.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure InvalidGrantIdException or
   *     NotFoundException
   */
  static Grant find(String grantId, KeyId key, Vault vault) {
    requireWellFormed(grantId);
    return vault
        .grant(grantId)
        .filter(grant -> grant.key().equals(key))
        .orElseThrow(() -> KmsError.NOT_FOUND.because("Grant ID " + grantId + " not found"));
  }

  static void requireWellFormed(String grantId) {
    if (!ID.matcher(grantId).matches()) {
      throw KmsError.INVALID_GRANT_ID.because("A grant id has 64 hexadecimal digits");
    }
  }

  static ObjectNode list(List<Grant> grants, Call call) {
    return PAGE.of(grants, call.input(), Grant::id, grant -> show(grant, call));
  }

  private static ObjectNode show(Grant grant, Call call) {
    ObjectNode shown =
        Json.object()
            .put("KeyId", grant.key().arn(call.accountId()))
            .put("GrantId", grant.id())
            .put("Name", grant.name().orElse(""))
            .put("CreationDate", Json.timestamp(grant.created()))
            .put("GranteePrincipal", grant.grantee())
            .put("IssuingAccount", "arn:aws:iam::" + call.accountId() + ":root");
    grant.retiring().ifPresent(retiring -> shown.put("RetiringPrincipal", retiring));
    shown.set("Operations", Json.texts(grant.operations()));
    return shown;
  }
}
