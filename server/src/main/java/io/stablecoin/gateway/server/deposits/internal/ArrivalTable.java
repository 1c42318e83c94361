package io.stablecoin.gateway.server.deposits.internal;

import static java.util.stream.Collectors.groupingBy;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code arrivals}. */
@Repository
class ArrivalTable {

  private final JdbcClient jdbc;

  ArrivalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what was seen.
   *
   * @return whether that is news: it was unknown, or orphaned and is back
   */
  boolean see(Arrival arrival) {
    return jdbc.sql(
                """
                insert into arrivals (id, kind, merchant, chain_id, token, token_symbol,
                  token_decimals, units, sender, recipient, tx_hash, log_index, block_number,
                  block_hash, block_time)
                values (:id, :kind, :merchant, :chain, :token, :symbol, :decimals, :units, :sender,
                  :recipient, :txHash, :logIndex, :blockNumber, :blockHash, :blockTime)
                on conflict (chain_id, tx_hash, log_index, block_hash, token, units, sender,
                  recipient) where state <> 'reversed'
                do update set state = 'seen' where arrivals.state = 'orphaned'
                """)
            .param("id", arrival.id())
            .param("kind", arrival.kind().code())
            .param("merchant", arrival.merchant().map(Object::toString).orElse(null))
            .param("chain", arrival.chain().value())
            .param("token", arrival.amount().token().contract().value().toArray())
            .param("symbol", arrival.amount().token().symbol())
            .param("decimals", arrival.amount().token().decimals())
            .param("units", new BigDecimal(arrival.amount().units()))
            .param("sender", arrival.sender().value().toArray())
            .param("recipient", arrival.recipient().value().toArray())
            .param("txHash", arrival.txHash().value().toArray())
            .param("logIndex", arrival.logIndex())
            .param("blockNumber", arrival.block().number())
            .param("blockHash", arrival.block().hash().value().toArray())
            .param("blockTime", arrival.block().time().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those up to a block that only the first reading has told of. */
  List<Arrival> unchecked(ChainId chain, long block) {
    return jdbc.sql(
            """
            select * from arrivals
            where chain_id = :chain and state = 'seen' and not checked and block_number <= :block
            order by block_number, log_index
            """)
        .param("chain", chain.value())
        .param("block", block)
        .query(ArrivalRow::read)
        .list();
  }

  /** Marks one that every witness has told of in the same words. */
  void check(Arrival arrival) {
    int marked =
        jdbc.sql(
                """
                update arrivals set checked = true
                where chain_id = :chain and tx_hash = :txHash and log_index = :logIndex
                  and block_hash = :blockHash and state in ('seen', 'final') and token = :token
                  and units = :units and sender = :sender and recipient = :recipient
                """)
            .param("chain", arrival.chain().value())
            .param("txHash", arrival.txHash().value().toArray())
            .param("logIndex", arrival.logIndex())
            .param("blockHash", arrival.block().hash().value().toArray())
            .param("token", arrival.amount().token().contract().value().toArray())
            .param("units", new BigDecimal(arrival.amount().units()))
            .param("sender", arrival.sender().value().toArray())
            .param("recipient", arrival.recipient().value().toArray())
            .update();
    if (marked != 1) {
      throw new IllegalStateException(
          "Arrival %s of transaction %s is in %d rows"
              .formatted(arrival.id(), arrival.txHash(), marked));
    }
  }

  /** The oldest of a chain that wait to become final, in the order of the chain. */
  List<Arrival> checked(ChainId chain, int limit) {
    return jdbc.sql(
            """
            select * from arrivals
            where chain_id = :chain and state = 'seen' and checked
            order by block_number, log_index limit :limit
            """)
        .param("chain", chain.value())
        .param("limit", limit)
        .query(ArrivalRow::read)
        .list();
  }

  /**
   * Makes one final.
   *
   * @return false where it does not wait any more: another process was faster, or it is orphaned
   */
  boolean confirm(Arrival arrival) {
    return jdbc.sql(
                """
                update arrivals set state = 'final', final_at = clock_timestamp()
                where id = :id and state = 'seen' and checked
                """)
            .param("id", arrival.id())
            .update()
        == 1;
  }

  /** Orphans all above a block that are not final, and tells which. */
  List<Arrival> orphanAbove(ChainId chain, long block) {
    return changeAbove(chain, block, "seen", "orphaned");
  }

  /** Reverses all above a block that are final, and tells which. */
  List<Arrival> reverseAbove(ChainId chain, long block) {
    return changeAbove(chain, block, "final", "reversed");
  }

  private List<Arrival> changeAbove(ChainId chain, long block, String from, String to) {
    return jdbc.sql(
            """
            update arrivals set state = :to, checked = (:to = 'reversed')
            where chain_id = :chain and state = :from and block_number > :block
            returning *
            """)
        .param("to", to)
        .param("chain", chain.value())
        .param("from", from)
        .param("block", block)
        .query(ArrivalRow::read)
        .list();
  }

  /** A flush moves the whole balance, so it took everything that had arrived before it. */
  void markFlushed(Arrival flush) {
    jdbc.sql(
            """
            update arrivals set flushed_by = :flush
            where recipient = :forwarder and chain_id = :chain and token = :token
              and kind in ('payment', 'stray') and state in ('seen', 'final')
              and flushed_by is null
              and (block_number, log_index) < (:blockNumber, :logIndex)
            """)
        .param("flush", flush.id())
        .param("forwarder", flush.sender().value().toArray())
        .param("chain", flush.chain().value())
        .param("token", flush.amount().token().contract().value().toArray())
        .param("blockNumber", flush.block().number())
        .param("logIndex", flush.logIndex())
        .update();
  }

  void unmarkFlushed(Arrival flush) {
    jdbc.sql("update arrivals set flushed_by = null where flushed_by = :flush")
        .param("flush", flush.id())
        .update();
  }

  /** The payments to these addresses that stand, in the order of the chain. */
  Map<Address, List<Arrival>> paymentsTo(Collection<Address> addresses) {
    if (addresses.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from arrivals
            where recipient in (:addresses) and kind = 'payment' and state in ('seen', 'final')
            order by block_number, log_index
            """)
        .param("addresses", addresses.stream().map(address -> address.value().toArray()).toList())
        .query(ArrivalRow::read)
        .list()
        .stream()
        .collect(groupingBy(Arrival::recipient));
  }
}
