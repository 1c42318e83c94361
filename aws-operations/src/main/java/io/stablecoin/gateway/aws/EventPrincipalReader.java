package io.stablecoin.gateway.aws;

import tools.jackson.databind.JsonNode;

/**
 * Reads who sent a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
 *     userIdentity element</a>
 */
final class EventPrincipalReader {

  private static final int PARTS = 6;
  private static final int ACCOUNT = 4;
  private static final int SHOWN_DIGITS = 4;

  private EventPrincipalReader() {}

  static EventPrincipal read(JsonNode identity) {
    String arn = identity.path("arn").asString("");
    String[] parts = arn.split(":", PARTS);
    if (parts.length == PARTS) {
      String role = identity.path("sessionContext").path("sessionIssuer").path("arn").asString("");
      return new EventPrincipal(
          account(parts[ACCOUNT]) + ":" + parts[PARTS - 1],
          role.isEmpty() ? withoutSession(arn) : role);
    }
    String service = identity.path("invokedBy").asString("");
    String name =
        service.isEmpty()
            ? "%s of account %s"
                .formatted(
                    identity.path("type").asString("somebody"),
                    account(identity.path("accountId").asString("")))
            : service;
    return new EventPrincipal(name, name);
  }

  /** A session that does not name its role, as older events do. */
  private static String withoutSession(String arn) {
    return arn.replaceFirst("(:assumed-role/[^/]+)/.*", "$1");
  }

  private static String account(String digits) {
    return digits.length() > SHOWN_DIGITS ? digits.substring(0, SHOWN_DIGITS) + "…" : "unknown";
  }
}
