package io.stablecoin.gateway.kmslocal.internal.keys;

/** The states of a KMS key that occur here, by AWS's names on the wire. */
public enum KeyState {
  CREATING("Creating"),
  ENABLED("Enabled"),
  DISABLED("Disabled"),
  PENDING_DELETION("PendingDeletion");

  private final String wireName;

  KeyState(String wireName) {
    this.wireName = wireName;
  }

  /** The state as KeyMetadata writes it. */
  public String wireName() {
    return wireName;
  }
}
