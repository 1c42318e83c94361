package io.stablecoin.gateway.server.disbursements;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator wants done with a disbursement, for a program that runs no server: it writes the
 * order into the database, and a gateway that runs on that does it with all that follows.
 */
public final class OperatorOrders {

  /** What can be ordered. */
  public enum Action {
    /** Agree to one that waits for it. */
    APPROVE,
    /** Not pay it, as far as that is still possible. */
    CANCEL,
    /** Raise the fees of its transaction now. */
    EXPEDITE;

    /** The name in the database: {@code approve}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static Action ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What became of an order.
   *
   * @param code {@link #DONE}, {@link #WITHDRAWN}, or why it was refused
   * @param detail for people
   */
  public record Answer(String code, String detail) {

    public boolean isDone() {
      return code.equals(DONE);
    }

    public boolean isWithdrawn() {
      return code.equals(WITHDRAWN);
    }
  }

  /** The code of an order that was carried out. */
  public static final String DONE = "done";

  /** The code of an order that was taken back before any gateway saw it. */
  public static final String WITHDRAWN = "withdrawn";

  private final JdbcClient database;

  public OperatorOrders(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /**
   * Gives an order.
   *
   * @param disbursement {@code po_…} or {@code re_…}
   * @param by who gives it, for the records
   * @return its number; empty where there is no such disbursement
   */
  public OptionalLong give(Action action, String disbursement, String by) {
    return database
        .sql(
            """
            insert into disbursement_orders (disbursement_id, action, ordered_by)
            select id, :action, :by from disbursements where id = :id
            returning sequence
            """)
        .param("action", action.code())
        .param("by", by)
        .param("id", disbursement)
        .query((row, _) -> row.getLong("sequence"))
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** What became of it, once it is answered. */
  public Optional<Answer> answer(long order) {
    return database
        .sql(
            """
            select answer, detail from disbursement_orders
            where sequence = :order and answer is not null
            """)
        .param("order", order)
        .query((row, _) -> new Answer(row.getString("answer"), row.getString("detail")))
        .optional();
  }

  /** Takes it back where no gateway has answered it, and says what became of it. */
  public Answer withdraw(long order) {
    database
        .sql(
            """
            update disbursement_orders
            set answer = :withdrawn, detail = 'Nobody carried it out.',
              answered_at = clock_timestamp()
            where sequence = :order and answer is null
            """)
        .param("withdrawn", WITHDRAWN)
        .param("order", order)
        .update();
    return answer(order).orElseThrow();
  }
}
