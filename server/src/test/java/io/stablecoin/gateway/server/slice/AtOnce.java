package io.stablecoin.gateway.server.slice;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests side by side, each on a thread of its own. */
final class AtOnce {

  private AtOnce() {}

  /** What came of each. */
  static <T> List<T> of(int count, IntFunction<T> request) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> all =
          IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> request.apply(i)).toList();
      return threads.invokeAll(all).stream().map(Future::resultNow).toList();
    }
  }
}
