package io.stablecoin.gateway.server.configuration.internal;

import java.util.regex.Pattern;

/** Tells of variables that are called like the gateway's own and are none: typing errors. */
record UnknownVariables(Variables variables) {

  private static final Pattern OWN_NAME = Pattern.compile("(?:GATEWAY|KMS)_.*");

  /** What Kubernetes adds for a service that is called gateway or kms. */
  private static final Pattern OF_KUBERNETES =
      Pattern.compile("[A-Z]+_(?:SERVICE_(?:HOST|PORT).*|PORT(?:_[0-9]+_.*)?)");

  void report() {
    variables.values().keySet().stream()
        .sorted()
        .filter(name -> OWN_NAME.matcher(name).matches())
        .filter(name -> !OF_KUBERNETES.matcher(name).matches())
        .filter(name -> !KnownVariables.include(name))
        .forEach(name ->
            variables
                .findings()
                .warn(
                    name,
                    "variable_unknown",
                    "There is no such variable, so it changes nothing. Check its name."));
  }
}
