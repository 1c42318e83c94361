package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * What both told. An index of logs may be incomplete, so whoever left an arrival out is asked for
   * the receipt; what is not there either is named in the log as an error and left out.
   */
  List<Arrival> agreed(EvmClient client) {
    List<Arrival> agreed = new ArrayList<>();
    Set<Testimony> inFirst = testimonies(first);
    Set<Testimony> inSecond = testimonies(second);
    for (Arrival arrival : second) {
      if (inFirst.contains(Testimony.of(arrival)) || isInReceipt(arrival, client)) {
        agreed.add(arrival);
      }
    }
    for (Arrival arrival : first) {
      if (!inSecond.contains(Testimony.of(arrival))
          && isInReceipt(arrival, client.secondOpinion())) {
        agreed.add(arrival);
      }
    }
    return agreed;
  }

  private static Set<Testimony> testimonies(List<Arrival> arrivals) {
    return arrivals.stream().map(Testimony::of).collect(Collectors.toSet());
  }

  private static boolean isInReceipt(Arrival arrival, EvmClient client) {
    boolean found =
        client.receipt(arrival.txHash()).map(Receipt::logs).stream()
            .flatMap(List::stream)
            .map(Erc20::decodeTransfer)
            .flatMap(Optional::stream)
            .map(Testimony::of)
            .anyMatch(Testimony.of(arrival)::equals);
    if (!found) {
      LOG.error(
          "A transfer to {} is not booked: one reading of chain {} has it, the other does not"
              + " (transaction {}, log {}). Compare the nodes",
          arrival.recipient(),
          arrival.chain(),
          arrival.txHash(),
          arrival.logIndex());
    }
    return found;
  }
}
