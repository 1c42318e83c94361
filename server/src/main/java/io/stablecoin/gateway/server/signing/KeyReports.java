package io.stablecoin.gateway.server.signing;

import java.util.List;

/** How the keys are. */
@FunctionalInterface
public interface KeyReports {

  /** The last report of each configured key, in the order of the configuration. */
  List<KeyReport> latest();
}
