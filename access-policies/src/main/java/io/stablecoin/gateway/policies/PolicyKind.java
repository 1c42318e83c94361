package io.stablecoin.gateway.policies;

/** Where a policy is attached, which decides the elements that its statements have. */
public enum PolicyKind {
  /** To a user or a role: no Principal. */
  IDENTITY,
  /** To a resource, as a key policy or a bucket policy: Principal and Resource. */
  RESOURCE,
  /** To a role, saying who may assume it: Principal, and no Resource. */
  TRUST;

  boolean namesPrincipals() {
    return this != IDENTITY;
  }

  boolean namesResources() {
    return this != TRUST;
  }
}
