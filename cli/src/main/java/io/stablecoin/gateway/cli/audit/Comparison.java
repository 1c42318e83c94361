package io.stablecoin.gateway.cli.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param alarms oldest first
 * @param strangers requests without a signature that are not on record
 */
record Comparison(List<KeyCounts> keys, List<Alarm> alarms, List<Stranger> strangers) {

  Comparison {
    keys = List.copyOf(keys);
    alarms = List.copyOf(alarms);
    strangers = List.copyOf(strangers);
  }
}
