package io.stablecoin.gateway.server.deposits.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the witnesses make of all that anybody told of a range of blocks.
 *
 * @param agreed what every witness told
 * @param doubted the rest
 */
record Verdict(List<Arrival> agreed, List<Arrival> doubted) {

  private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

  Verdict {
    agreed = List.copyOf(agreed);
    doubted = List.copyOf(doubted);
  }

  /**
   * @param seen what the first reading brought, near the head
   */
  static Verdict of(List<FinalReading> readings, List<Arrival> seen) {
    Map<Testimony, Arrival> all = new LinkedHashMap<>();
    readings.forEach(reading -> reading.arrivals().forEach(it -> put(all, it)));
    seen.forEach(it -> put(all, it));
    List<Arrival> agreed = new ArrayList<>();
    List<Arrival> doubted = new ArrayList<>();
    for (Arrival arrival : all.values()) {
      boolean isAgreed = readings.stream().allMatch(it -> it.confirms(arrival));
      (isAgreed ? agreed : doubted).add(arrival);
    }
    doubted.forEach(Verdict::tell);
    return new Verdict(agreed, doubted);
  }

  private static void put(Map<Testimony, Arrival> all, Arrival arrival) {
    all.putIfAbsent(Testimony.of(arrival), arrival);
  }

  private static void tell(Arrival arrival) {
    LOG.error(
        "A transfer to {} is not booked: not every node of chain {} knows it (transaction {}, log"
            + " {}). It is looked at again; compare the nodes",
        arrival.recipient(),
        arrival.chain(),
        arrival.txHash(),
        arrival.logIndex());
  }
}
