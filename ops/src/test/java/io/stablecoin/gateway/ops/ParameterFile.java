package io.stablecoin.gateway.ops;

import java.util.Map;
import java.util.TreeMap;

/** The values that the stacks of an environment are made with. */
final class ParameterFile {

  private ParameterFile() {}

  /**
   * @param environment {@code staging} or {@code production}
   */
  static Map<String, String> of(String environment) {
    Map<String, String> values = new TreeMap<>();
    SourceTree.text("ops/aws/" + environment + ".parameters")
        .lines()
        .forEach(line -> {
          String[] assignment = line.split("=", 2);
          values.put(assignment[0], assignment[1]);
        });
    return values;
  }
}
