package io.stablecoin.gateway.kmslocal.internal.keys;

/** Where a vault outlives the process. */
public interface VaultFile {

  /** What was saved last; an empty vault where nothing was. */
  Vault load();

  /** Returns when the vault is safe on disk. */
  void save(Vault vault);

  /** Keeps nothing: the keys die with the process. */
  static VaultFile none() {
    return new VaultFile() {
      @Override
      public Vault load() {
        return Vault.EMPTY;
      }

      @Override
      public void save(Vault vault) {
        // Nothing to keep.
      }
    };
  }
}
