package io.stablecoin.gateway.server.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The switch that stops every new signature, of all gateways on one database. What is signed goes
 * on its way; what is not waits, in its order. What a person signs beside the gateway goes on.
 */
public final class SigningFreeze {

  /**
   * A freeze that holds.
   *
   * @param by who froze
   * @param reason in the words of who froze
   */
  public record Frozen(Instant since, String by, String reason) {}

  private final JdbcClient database;

  public SigningFreeze(JdbcClient database) {
    this.database = database;
  }

  /** The switch of this database, for a program that runs no server. */
  public static SigningFreeze of(DataSource database) {
    return new SigningFreeze(JdbcClient.create(database));
  }

  /** The freeze that holds now. */
  public Optional<Frozen> current() {
    return database
        .sql("select frozen_at, frozen_by, reason from signing_freezes where lifted_at is null")
        .query((row, _) ->
            new Frozen(
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                row.getString("reason")))
        .optional();
  }

  /**
   * Stops new signatures: once this has returned, no attempt is recorded any more, and what is not
   * recorded is not sent to the key. It waits for the attempts that are being recorded.
   *
   * @return whether there was no freeze
   */
  public boolean freeze(String by, String reason) {
    return database
            .sql(
                """
                insert into signing_freezes (frozen_by, reason) values (:by, :reason)
                on conflict do nothing
                """)
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }

  /**
   * Lets signatures be made again.
   *
   * @return whether there was a freeze
   */
  public boolean lift(String by) {
    return database
            .sql(
                """
                update signing_freezes set lifted_at = clock_timestamp(), lifted_by = :by
                where lifted_at is null
                """)
            .param("by", by)
            .update()
        == 1;
  }
}
