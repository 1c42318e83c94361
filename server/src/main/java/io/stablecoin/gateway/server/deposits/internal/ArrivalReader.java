package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.LogFilter;
import io.stablecoin.gateway.evm.LogScan;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.evm.Transfer;
import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.OrderedId;
import io.stablecoin.gateway.types.Token;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the transfers of a network's tokens and keeps those to our addresses. */
@Component
class ArrivalReader {

  private final ForwarderTable forwarders;
  private final HotWallets hotWallets;
  private final ColdWallets coldWallets;
  private final InstantSource clock;

  ArrivalReader(
      ForwarderTable forwarders,
      HotWallets hotWallets,
      ColdWallets coldWallets,
      InstantSource clock) {
    this.forwarders = forwarders;
    this.hotWallets = hotWallets;
    this.coldWallets = coldWallets;
    this.clock = clock;
  }

  /**
   * What arrived in the blocks {@code from} to {@code to}. The filter names tokens and no
   * addresses: its cost does not grow with the addresses that were issued.
   *
   * @throws RpcException where the range cannot be read as a whole from one chain of blocks
   */
  ReadRange read(Network network, EvmClient client, long from, long to) {
    List<Address> contracts = network.tokens().stream().map(Token::contract).toList();
    if (contracts.isEmpty()) {
      return new ReadRange(blockAt(client, to), List.of());
    }
    LogScan scan =
        client.scan(new LogFilter(from, to, contracts, List.of(List.of(Erc20.TRANSFER_TOPIC))));
    List<Transfer> transfers =
        scan.logs().stream().map(Erc20::decodeTransfer).flatMap(Optional::stream).toList();
    return new ReadRange(ChainStart.of(scan.lastBlock()), arrivals(network, client, transfers));
  }

  private List<Arrival> arrivals(Network network, EvmClient client, List<Transfer> transfers) {
    Map<Address, Forwarder> known =
        forwarders.among(transfers.stream().flatMap(t -> Stream.of(t.from(), t.to())).toList());
    ArrivalSorter sorter =
        new ArrivalSorter(known, Set.copyOf(hotWallets.all()), coldWallets.of(network.chain()));
    Map<Long, ReadBlock> blocks = new HashMap<>();
    return transfers.stream()
        .flatMap(transfer -> {
          Token token = network.token(transfer.token()).orElseThrow();
          return sorter.kindOf(transfer, token).stream()
              .map(kind ->
                  arrival(
                      kind,
                      merchant(kind, known, transfer),
                      transfer,
                      token,
                      block(client, transfer, blocks)));
        })
        .toList();
  }

  private Arrival arrival(
      ArrivalKind kind,
      Optional<MerchantId> merchant,
      Transfer transfer,
      Token token,
      ReadBlock block) {
    return new Arrival(
        OrderedId.next("dep", clock.instant()),
        kind,
        DepositState.SEEN,
        merchant,
        transfer.amount(token),
        transfer.from(),
        transfer.to(),
        transfer.log().txHash(),
        transfer.log().logIndex(),
        block);
  }

  private static Optional<MerchantId> merchant(
      ArrivalKind kind, Map<Address, Forwarder> known, Transfer transfer) {
    return Optional.ofNullable(known.get(transfer.to()))
        .filter(forwarder -> kind == ArrivalKind.PAYMENT)
        .map(Forwarder::merchant);
  }

  /** The block of the log; where another stands at its height by now, the range is read again. */
  private static ReadBlock block(EvmClient client, Transfer transfer, Map<Long, ReadBlock> known) {
    ReadBlock block =
        known.computeIfAbsent(transfer.log().blockNumber(), number -> blockAt(client, number));
    if (!block.hash().equals(transfer.log().blockHash())) {
      throw new ChainMovedException(block.number());
    }
    return block;
  }

  private static ReadBlock blockAt(EvmClient client, long number) {
    Block block = client.block(number).orElseThrow(() -> new ChainMovedException(number));
    return ChainStart.of(block);
  }
}
