package io.stablecoin.gateway.server.policy.internal;

import io.stablecoin.gateway.server.policy.Spending;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What leaves in a day: each spending, and the total of each day that a cap asks for. The row of a
 * total is the lock under which requests at the same time wait for each other; where no cap asks
 * for it there is none, and nobody waits.
 */
@Repository
class DayTotals {

  private final JdbcClient jdbc;

  DayTotals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day, in UTC by the clock that all processes share. */
  LocalDate today() {
    return jdbc.sql("select (clock_timestamp() at time zone 'UTC')::date")
        .query(LocalDate.class)
        .single();
  }

  /**
   * The total of a day, locked until the caller's transaction ends. It begins with what was spent
   * before the cap was configured.
   */
  TokenAmount lock(Day day) {
    byDay(
            """
            insert into policy_day_totals (scope, chain_id, token, day, units)
            select :scope, :chain, :token, :day, coalesce(sum(units), 0) from policy_spendings
            where chain_id = :chain and token = :token and day = :day
              and :scope in ('all', merchant)
            on conflict do nothing
            """,
            day)
        .update();
    return byDay(
            """
            select units from policy_day_totals
            where scope = :scope and chain_id = :chain and token = :token and day = :day
            for no key update
            """,
            day)
        .query((row, _) ->
            new TokenAmount(day.token(), row.getBigDecimal("units").toBigIntegerExact()))
        .single();
  }

  private JdbcClient.StatementSpec byDay(String sql, Day day) {
    return jdbc.sql(sql)
        .param("scope", day.scope())
        .param("chain", day.token().chain().value())
        .param("token", day.token().contract().value().toArray())
        .param("day", day.date());
  }

  /** Counts a spending into today, where no cap asks for a total. */
  void add(Spending spending) {
    add(spending, Optional.empty());
  }

  /** Counts a spending into its day. The totals that a cap asks for are locked. */
  void add(Spending spending, LocalDate date) {
    add(spending, Optional.of(date));
  }

  private void add(Spending spending, Optional<LocalDate> date) {
    jdbc.sql(
            """
            with spent as (
              insert into policy_spendings (id, merchant, chain_id, token, day, units)
              values (:id, :merchant, :chain, :token,
                coalesce(:day, (clock_timestamp() at time zone 'UTC')::date), :units)
              returning *)
            update policy_day_totals total set units = total.units + spent.units from spent
            where total.scope in ('all', spent.merchant)
              and (total.chain_id, total.token, total.day) = (spent.chain_id, spent.token, spent.day)
            """)
        .param("id", spending.id())
        .param("merchant", spending.merchant().value())
        .param("chain", spending.amount().token().chain().value())
        .param("token", spending.amount().token().contract().value().toArray())
        .param("day", date.orElse(null), Types.DATE)
        .param("units", new BigDecimal(spending.amount().units()))
        .update();
  }

  /** Takes a spending out of its day; does nothing where it is out. */
  void remove(String id) {
    jdbc.sql(
            """
            select scope from policy_day_totals total join policy_spendings spent
              on total.scope in ('all', spent.merchant)
              and (total.chain_id, total.token, total.day) = (spent.chain_id, spent.token, spent.day)
            where spent.id = :id order by scope for no key update of total
            """)
        .param("id", id)
        .query((row, _) -> row.getString("scope"))
        .list();
    jdbc.sql(
            """
            with gone as (delete from policy_spendings where id = :id returning *)
            update policy_day_totals total set units = total.units - gone.units from gone
            where total.scope in ('all', gone.merchant)
              and (total.chain_id, total.token, total.day) = (gone.chain_id, gone.token, gone.day)
            """)
        .param("id", id)
        .update();
  }
}
