package io.stablecoin.gateway.server.deposits.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.Deposits;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers from what the watcher has written. */
@Component
class ReadDeposits implements Deposits {

  private final ArrivalTable arrivals;
  private final ReadBlockTable blocks;

  ReadDeposits(ArrivalTable arrivals, ReadBlockTable blocks) {
    this.arrivals = arrivals;
    this.blocks = blocks;
  }

  @Override
  public Map<Address, List<Deposit>> at(Collection<Address> addresses) {
    Map<Address, List<Arrival>> found = arrivals.paymentsTo(addresses);
    return addresses.stream()
        .distinct()
        .collect(toMap(identity(), at -> deposits(found.getOrDefault(at, List.of()))));
  }

  private static List<Deposit> deposits(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::toDeposit).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<ReadBlock> newestRead(ChainId chain) {
    return blocks.newest(chain);
  }

  @Override
  public Optional<ReadBlock> readUpTo(ChainId chain) {
    return blocks.checked(chain);
  }
}
