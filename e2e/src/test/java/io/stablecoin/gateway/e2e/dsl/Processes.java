package io.stablecoin.gateway.e2e.dsl;

import java.util.List;

/** The processes of this machine. */
public final class Processes {

  private Processes() {}

  /** The command lines that name this text: a folder, say, that a database or chain works in. */
  public static List<String> naming(String text) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(text))
        .toList();
  }

  /** Those of the processes that still run. */
  public static List<ProcessHandle> alive(List<ProcessHandle> processes) {
    return processes.stream().filter(ProcessHandle::isAlive).toList();
  }
}
