package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code watched_chains} and {@code read_blocks}: how far each chain was read. */
@Repository
class ReadBlockTable {

  /** How many are kept: more than any reorganisation is deep. */
  private static final int KEPT = 5_000;

  private final JdbcClient jdbc;

  ReadBlockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ReadBlock> newest(ChainId chain) {
    return newest(chain, 1).stream().findFirst();
  }

  /** All that are kept, newest first. */
  List<ReadBlock> all(ChainId chain) {
    return newest(chain, KEPT);
  }

  private List<ReadBlock> newest(ChainId chain, int limit) {
    return jdbc.sql(
            "select * from read_blocks where chain_id = :chain order by number desc limit :limit")
        .param("chain", chain.value())
        .param("limit", limit)
        .query(ReadBlockTable::block)
        .list();
  }

  /** Sets the block to read on from, unless another process has done so. */
  @Transactional
  public void start(ChainId chain, ReadBlock first) {
    int started =
        at(
                first,
                """
                insert into watched_chains (chain_id, checked_number, checked_hash, checked_time)
                values (:chain, :number, :hash, :time) on conflict do nothing
                """)
            .param("chain", chain.value())
            .update();
    if (started == 1) {
      advance(chain, first);
    }
  }

  /** The block up to which everything was read once more, after it was final. */
  Optional<ReadBlock> checked(ChainId chain) {
    return jdbc.sql(
            """
            select checked_number as number, checked_hash as hash, checked_time as time
            from watched_chains where chain_id = :chain
            """)
        .param("chain", chain.value())
        .query(ReadBlockTable::block)
        .optional();
  }

  void check(ChainId chain, ReadBlock to) {
    at(
            to,
            """
            update watched_chains
            set checked_number = :number, checked_hash = :hash, checked_time = :time
            where chain_id = :chain
            """)
        .param("chain", chain.value())
        .update();
  }

  private JdbcClient.StatementSpec at(ReadBlock block, String statement) {
    return jdbc.sql(statement)
        .param("number", block.number())
        .param("hash", block.hash().value().toArray())
        .param("time", block.time().atOffset(ZoneOffset.UTC));
  }

  void advance(ChainId chain, ReadBlock to) {
    at(
            to,
            """
            insert into read_blocks (chain_id, number, hash, time)
            values (:chain, :number, :hash, :time)
            """)
        .param("chain", chain.value())
        .update();
    forgetOldest(chain);
  }

  private void forgetOldest(ChainId chain) {
    jdbc.sql(
            """
            delete from read_blocks where chain_id = :chain and number <= (
              select number from read_blocks where chain_id = :chain
              order by number desc offset :kept limit 1)
            """)
        .param("chain", chain.value())
        .param("kept", KEPT)
        .update();
  }

  void rewind(ChainId chain, ReadBlock to) {
    jdbc.sql("delete from read_blocks where chain_id = :chain and number > :number")
        .param("chain", chain.value())
        .param("number", to.number())
        .update();
    if (checked(chain).filter(checked -> checked.number() > to.number()).isPresent()) {
      check(chain, to);
    }
  }

  private static ReadBlock block(ResultSet row, int number) throws SQLException {
    return new ReadBlock(
        row.getLong("number"),
        new BlockHash(Bytes.of(row.getBytes("hash"))),
        row.getObject("time", OffsetDateTime.class).toInstant());
  }
}
