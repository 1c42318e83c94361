package io.stablecoin.gateway.benchmarks;

/** A wallet that signs transfers with a key in KMS. */
interface Contender extends AutoCloseable {

  /** Signs the transfer with this nonce, for many threads at once. */
  void sign(long nonce);

  @Override
  void close();
}
