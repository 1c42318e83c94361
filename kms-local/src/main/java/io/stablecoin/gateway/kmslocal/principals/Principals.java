package io.stablecoin.gateway.kmslocal.principals;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which access key id is whose. While nobody is declared, every request has full access and no
 * policy is asked. From the first declaration on, each request is decided on as AWS does, and one
 * with another access key id is refused.
 */
public final class Principals {

  private final ConcurrentMap<String, Principal> byAccessKeyId = new ConcurrentHashMap<>();

  /** Makes this access key id the principal's, in the place of another. */
  public void declare(String accessKeyId, Principal principal) {
    byAccessKeyId.put(accessKeyId, principal);
  }

  /** Forgets everybody: full access again. */
  public void clear() {
    byAccessKeyId.clear();
  }

  /** Whether policies are asked at all. */
  public boolean areDeclared() {
    return !byAccessKeyId.isEmpty();
  }

  public Optional<Principal> find(String accessKeyId) {
    return Optional.ofNullable(byAccessKeyId.get(accessKeyId));
  }
}
