package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What a hostile input may cost: of this thread alone, so that a busy machine spoils no test. */
public final class Limits {

  /** Code that is not compiled yet must not fail a test. */
  private static final long MOST_NANOSECONDS = 2_000_000_000L;

  private static final long MOST_BYTES = 64L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Limits() {}

  /**
   * Does the work, and fails where it takes more of the processor or of the heap than it may. The
   * first time does not count: it loads classes, which instrumentation for fuzzing makes large.
   */
  public static <T> T within(Supplier<T> work) {
    T first = work.get();
    long time = THREADS.getCurrentThreadCpuTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.get();
    assertThat(result).isEqualTo(first);
    assertThat(THREADS.getCurrentThreadCpuTime() - time).isLessThan(MOST_NANOSECONDS);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
    return result;
  }
}
