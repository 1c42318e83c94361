package io.stablecoin.gateway.policies;

/** What becomes of a request, all policies considered. */
public enum Decision {
  ALLOWED(""),
  DENIED_BY_IDENTITY_POLICY("with an explicit deny in an identity-based policy"),
  DENIED_BY_RESOURCE_POLICY("with an explicit deny in a resource-based policy"),
  NOT_ALLOWED_BY_IDENTITY_POLICY("because no identity-based policy allows the %s action"),
  NOT_ALLOWED_BY_RESOURCE_POLICY("because no resource-based policy allows the %s action");

  private final String reason;

  Decision(String reason) {
    this.reason = reason;
  }

  public boolean isAllowed() {
    return this == ALLOWED;
  }

  /**
   * How AWS tells a caller of a denial.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">AWS
   *     IAM user guide, access denied error messages</a>
   */
  public String message(AccessRequest request) {
    return "User: "
        + request.caller().arn()
        + " is not authorized to perform: "
        + request.action()
        + " on resource: "
        + request.resource()
        + " "
        + reason.replace("%s", request.action());
  }
}
