package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.Digest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a signature costs beside the request to KMS, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SignatureBenchmark {

  /** Many, since every second recovery takes two tries. */
  private static final int DIFFERENT = 1_024;

  private final ReplayedSigner signer = new ReplayedSigner();
  private List<Eip1559Transaction> transactions = List.of();
  private int next;

  /** Lets the key sign each transaction once. */
  @Setup
  public void prepare() {
    transactions = LongStream.range(0, DIFFERENT).mapToObj(Transfers::withNonce).toList();
    transactions.forEach(transaction -> signer.prepare(transaction.digest()));
  }

  private Eip1559Transaction transaction() {
    next = (next + 1) % DIFFERENT;
    return transactions.get(next);
  }

  /** All together: encode, hash, read the answer, prove it, encode and hash what is sent. */
  @Benchmark
  public SignedTransaction everythingButKms() {
    return signer.signTransaction(transaction());
  }

  /**
   * Read DER, make s low, find the recovery id and so prove the key; the digest is a part of it.
   */
  @Benchmark
  public Signature proveAnswer() {
    Digest digest = transaction().digest();
    return Signature.fromDer(signer.answer(digest), digest, signer.publicKey());
  }

  /** RLP of the unsigned transaction, and its Keccak-256. */
  @Benchmark
  public Digest digest() {
    return transaction().digest();
  }
}
