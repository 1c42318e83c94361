package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The one place that holds the current vault: changes come one after another, reads never wait. */
public final class KeyStore implements AutoCloseable {

  private final VaultStorage storage;
  private final InstantSource clock;
  private volatile Vault vault;

  /**
   * @throws io.stablecoin.gateway.kmslocal.errors.LocalKmsException where the storage cannot be
   *     read
   */
  public KeyStore(VaultStorage storage, InstantSource clock) {
    this.storage = storage;
    this.clock = clock;
    this.vault = storage.load();
  }

  public Vault read() {
    return vault.at(clock.instant());
  }

  /** Makes a change visible once it is saved; where the change throws, nothing has changed. */
  public synchronized void change(UnaryOperator<Vault> change) {
    Vault changed = change.apply(read());
    storage.save(changed);
    vault = changed;
  }

  @Override
  public void close() {
    storage.close();
  }
}
