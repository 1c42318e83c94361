package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one witness tells of a range of final blocks. */
record FinalReading(EvmClient witness, ReadRange range, Set<Testimony> told) {

  FinalReading {
    told = Set.copyOf(told);
  }

  static FinalReading of(EvmClient witness, ReadRange range) {
    return new FinalReading(
        witness, range, range.arrivals().stream().map(Testimony::of).collect(Collectors.toSet()));
  }

  List<Arrival> arrivals() {
    return range.arrivals();
  }

  /** An index of logs may be incomplete, so whoever left it out is asked for the receipt. */
  boolean confirms(Arrival arrival) {
    return told.contains(Testimony.of(arrival)) || Testimony.isGivenBy(witness, arrival);
  }
}
