package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where an operator decides what no proof decides: whether a transaction that is held has paid. It
 * works on the database alone; the owner of the lane carries out what is decided.
 */
public final class HeldDesk {

  private final JdbcClient database;

  public HeldDesk(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** All that are held, the oldest first; none in an empty database. */
  public List<HeldTransaction> all() {
    return isEmpty() ? List.of() : read();
  }

  private boolean isEmpty() {
    return database
        .sql("select to_regclass('held_findings') is null")
        .query(Boolean.class)
        .single();
  }

  private List<HeldTransaction> read() {
    return database
        .sql(
            """
            select t.*, exists (
              select 1 from held_findings where transaction_id = t.id) as decided
            from transactions t where state = 'held' order by sequence
            """)
        .query((row, _) -> held(row))
        .list();
  }

  private static HeldTransaction held(ResultSet row) throws SQLException {
    ChainId chain = new ChainId(row.getLong("chain_id"));
    Token token =
        new Token(
            chain,
            address(row, "token"),
            row.getString("token_symbol"),
            row.getInt("token_decimals"));
    return new HeldTransaction(
        new TransactionId(row.getString("id")),
        new Purpose(row.getString("purpose_type"), row.getString("purpose_id")),
        chain,
        address(row, "wallet"),
        new TxHash(Bytes.of(row.getBytes("hash"))),
        new ExpectedTransfer(
            new TokenAmount(token, row.getBigDecimal("token_units").toBigIntegerExact()),
            address(row, "recipient")),
        row.getBoolean("decided"));
  }

  private static Address address(ResultSet row, String column) throws SQLException {
    return new Address(Bytes.of(row.getBytes(column)));
  }

  /**
   * Decides, once and for ever: it has paid what was expected, and is settled; or it has not, and
   * what was reserved for it is given back, with {@link FailureCode#UNPAID}.
   *
   * @param by who decides
   * @param note how it was found out
   * @return false where it is not held, or was decided before; nothing is written then
   */
  public boolean decide(TransactionId id, boolean paid, String by, String note) {
    int written =
        database
            .sql(
                """
                insert into held_findings (transaction_id, paid, found_by, note)
                select id, :paid, :by, :note from transactions where id = :id and state = 'held'
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("paid", paid)
            .param("by", by)
            .param("note", note)
            .update();
    return written == 1;
  }
}
