package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What two readings of the same blocks brought.
 *
 * @param first by the client itself
 * @param second by its second opinion
 */
record TwoReadings(List<Arrival> first, List<Arrival> second) {

  private static final Logger LOG = LoggerFactory.getLogger(TwoReadings.class);

  /**
   * Weighs them against each other. An index of logs may be incomplete, so whoever left an arrival
   * out is asked for the receipt; what is not there either is named in the log as an error.
   */
  Verdict verdict(EvmClient client) {
    List<Arrival> agreed = new ArrayList<>();
    List<Arrival> doubted = new ArrayList<>();
    Set<Testimony> inFirst = testimonies(first);
    Set<Testimony> inSecond = testimonies(second);
    for (Arrival arrival : second) {
      boolean both = inFirst.contains(Testimony.of(arrival)) || isConfirmedBy(client, arrival);
      (both ? agreed : doubted).add(arrival);
    }
    for (Arrival arrival : first) {
      if (!inSecond.contains(Testimony.of(arrival))) {
        boolean both = isConfirmedBy(client.secondOpinion(), arrival);
        (both ? agreed : doubted).add(arrival);
      }
    }
    return new Verdict(agreed, doubted);
  }

  private static boolean isConfirmedBy(EvmClient client, Arrival arrival) {
    boolean confirmed = Testimony.isGivenBy(client, arrival);
    if (!confirmed) {
      LOG.error(
          "A transfer to {} is not booked: one reading of chain {} has it, the other does not"
              + " (transaction {}, log {}). It is looked at again; compare the nodes",
          arrival.recipient(),
          arrival.chain(),
          arrival.txHash(),
          arrival.logIndex());
    }
    return confirmed;
  }

  private static Set<Testimony> testimonies(List<Arrival> arrivals) {
    return arrivals.stream().map(Testimony::of).collect(Collectors.toSet());
  }

  /**
   * @param agreed what both told
   * @param doubted what one told and the other does not know
   */
  record Verdict(List<Arrival> agreed, List<Arrival> doubted) {

    Verdict {
      agreed = List.copyOf(agreed);
      doubted = List.copyOf(doubted);
    }
  }
}
