package io.stablecoin.gateway.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What this process has used of the processors, its compiler and garbage collector included. */
final class ProcessorTime {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ProcessorTime() {}

  static Duration used() {
    return Duration.ofNanos(SYSTEM.getProcessCpuTime());
  }
}
