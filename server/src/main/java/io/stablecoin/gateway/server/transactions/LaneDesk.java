package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TxHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An operator's view of the lanes, and the hand that lets a halted one go on. It works on the
 * database alone; the owner of the lane, a gateway, carries out what is asked.
 */
public final class LaneDesk {

  private final JdbcClient database;
  private final TransactionTemplate transactions;

  public LaneDesk(DataSource database) {
    this.database = JdbcClient.create(database);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** All lanes, by chain and wallet; none in an empty database. */
  public List<LaneOverview> all() {
    return isEmpty() ? List.of() : read();
  }

  private boolean isEmpty() {
    return database.sql("select to_regclass('lanes') is null").query(Boolean.class).single();
  }

  private List<LaneOverview> read() {
    return database
        .sql(
            """
            select l.*,
                   (select count(*) from transactions t
                    where t.chain_id = l.chain_id and t.wallet = l.wallet
                      and t.state in ('reserved', 'signed', 'submitted')) as in_flight
            from lanes l order by chain_id, wallet
            """)
        .query((row, _) -> overview(row))
        .list();
  }

  public Optional<LaneOverview> find(ChainId chain, Address wallet) {
    return all().stream()
        .filter(lane -> lane.status().chain().equals(chain))
        .filter(lane -> lane.status().wallet().equals(wallet))
        .findFirst();
  }

  private LaneOverview overview(ResultSet row) throws SQLException {
    LaneStatus status =
        new LaneStatus(
            new ChainId(row.getLong("chain_id")),
            new Address(Bytes.of(row.getBytes("wallet"))),
            LaneCondition.ofCode(row.getString("condition")),
            Optional.ofNullable(row.getString("reason")),
            Optional.ofNullable(row.getString("detail")),
            row.getObject("condition_since", OffsetDateTime.class).toInstant());
    return new LaneOverview(
        status,
        row.getLong("next_nonce"),
        row.getInt("in_flight"),
        foreign(status.chain(), status.wallet()),
        row.getBoolean("resume_requested"));
  }

  private List<ForeignTransaction> foreign(ChainId chain, Address wallet) {
    return byLane(
            """
            select nonce, hash, block_number, confirmed_at is not null as confirmed
            from foreign_transactions where chain_id = :chain and wallet = :wallet order by nonce
            """,
            chain,
            wallet)
        .query((row, _) ->
            new ForeignTransaction(
                row.getLong("nonce"),
                new TxHash(Bytes.of(row.getBytes("hash"))),
                row.getLong("block_number"),
                row.getBoolean("confirmed")))
        .list();
  }

  /**
   * Confirms foreign transactions and asks that the lane goes on. It does once every foreign
   * transaction is final and confirmed: no nonce that one of them used is given out, and the
   * payments they displaced fail, with {@link FailureCode#DISPLACED}.
   *
   * @param nonces of those that are confirmed; none where nothing foreign is left
   * @param by who decides
   * @param note why they may stay
   * @param same what is true of payments that want the same; kept for ever
   * @return false where the lane is not halted, one of the nonces has nothing to be confirmed, or a
   *     payment is unknown, answered before or may still be paid by its own nonce; nothing is
   *     written then
   */
  public boolean resume(
      ChainId chain, Address wallet, Set<Long> nonces, String by, String note, SamePayments same) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          boolean done =
              ask(chain, wallet)
                  && confirm(chain, wallet, nonces, by, note) == nonces.size()
                  && answer(same, by, note);
          if (!done) {
            status.setRollbackOnly();
          }
          return done;
        }));
  }

  private boolean ask(ChainId chain, Address wallet) {
    int asked =
        byLane(
                """
                update lanes set resume_requested = true
                where chain_id = :chain and wallet = :wallet and condition = 'halted'
                """,
                chain,
                wallet)
            .update();
    return asked == 1;
  }

  private int confirm(ChainId chain, Address wallet, Set<Long> nonces, String by, String note) {
    if (nonces.isEmpty()) {
      return 0;
    }
    return byLane(
            """
            update foreign_transactions
            set confirmed_at = clock_timestamp(), confirmed_by = :by, note = :note
            where chain_id = :chain and wallet = :wallet and nonce in (:nonces)
              and confirmed_at is null
            """,
            chain,
            wallet)
        .param("nonces", nonces)
        .param("by", by)
        .param("note", note)
        .update();
  }

  /**
   * False where one of them is none, was answered before, or is said to be paid while its own nonce
   * may still pay it.
   */
  private boolean answer(SamePayments same, String by, String note) {
    return same.each().entrySet().stream()
        .allMatch(answer -> answer(answer.getKey(), answer.getValue(), by, note));
  }

  private boolean answer(TransactionId id, boolean paid, String by, String note) {
    int written =
        database
            .sql(
                """
                insert into same_payments (transaction_id, paid, said_by, note)
                select id, :paid, :by, :note from transactions t
                where id = :id
                  and (not :paid or state = 'queued' or exists (
                    select 1 from foreign_transactions f
                    where f.chain_id = t.chain_id and f.wallet = t.wallet and f.nonce = t.nonce))
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("paid", paid)
            .param("by", by)
            .param("note", note)
            .update();
    return written == 1;
  }

  private JdbcClient.StatementSpec byLane(String sql, ChainId chain, Address wallet) {
    return database
        .sql(sql)
        .param("chain", chain.value())
        .param("wallet", wallet.value().toArray());
  }
}
