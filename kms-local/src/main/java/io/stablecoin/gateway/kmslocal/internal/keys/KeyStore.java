package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The one place that holds the current vault: changes come one after another, reads never wait. */
public final class KeyStore {

  private final VaultFile file;
  private final InstantSource clock;
  private volatile Vault vault;

  public KeyStore(VaultFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    this.vault = file.load();
  }

  public Vault read() {
    return vault.at(clock.instant());
  }

  /** Makes a change visible once it is saved; where the change throws, nothing has changed. */
  public synchronized void change(UnaryOperator<Vault> change) {
    Vault changed = change.apply(read());
    file.save(changed);
    vault = changed;
  }
}
