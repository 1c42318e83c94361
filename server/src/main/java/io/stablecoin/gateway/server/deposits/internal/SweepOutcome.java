package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.deposits.internal.SweepTable.Item;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.types.TxHash;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Closes a sweep. It books nothing: the watcher books every transfer from a deposit address to a
 * hot wallet once it is final, whoever caused it.
 */
@Component
class SweepOutcome implements TransactionListener {

  static final String PURPOSE = "sweep";

  /** Gas was spent on it, and it is likely to fail again: a blocked address, for example. */
  private static final Duration REST_OF_AN_ITEM = Duration.ofHours(1);

  private static final Duration REST_OF_A_SWEEP = Duration.ofMinutes(1);

  private final SweepTable sweeps;

  SweepOutcome(SweepTable sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public String purposeType() {
    return PURPOSE;
  }

  @Override
  public void submitted(Purpose purpose, TxHash hash) {
    // The sweep stays open until its end is certain.
  }

  @Override
  public void succeeded(Purpose purpose, Receipt receipt) {
    Set<Item> moved =
        receipt.logs().stream()
            .map(Erc20::decodeTransfer)
            .flatMap(Optional::stream)
            .map(transfer -> new Item(transfer.from(), transfer.token()))
            .collect(Collectors.toSet());
    sweeps.items(purpose.id()).stream()
        .filter(item -> !moved.contains(item))
        .forEach(item -> sweeps.rest(purpose.id(), item, REST_OF_AN_ITEM));
    sweeps.close(purpose.id(), "completed");
  }

  @Override
  public void failed(Purpose purpose, FailureCode code, Optional<Receipt> receipt) {
    sweeps.items(purpose.id()).forEach(item -> sweeps.rest(purpose.id(), item, REST_OF_A_SWEEP));
    sweeps.close(purpose.id(), "failed");
  }
}
