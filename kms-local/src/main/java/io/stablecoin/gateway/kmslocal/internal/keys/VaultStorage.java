package io.stablecoin.gateway.kmslocal.internal.keys;

/** Where a vault is kept. */
public interface VaultStorage extends AutoCloseable {

  /** What was saved last; an empty vault where nothing was. */
  Vault load();

  /**
   * Returns when the vault is safe.
   *
   * @throws java.io.UncheckedIOException where it cannot be saved; what was saved last still stands
   */
  void save(Vault vault);

  @Override
  void close();

  /** Keeps nothing: the keys die with the process. */
  static VaultStorage inMemory() {
    return new VaultStorage() {
      @Override
      public Vault load() {
        return Vault.EMPTY;
      }

      @Override
      public void save(Vault vault) {
        // The store holds the vault already.
      }

      @Override
      public void close() {
        // There is nothing to release.
      }
    };
  }
}
