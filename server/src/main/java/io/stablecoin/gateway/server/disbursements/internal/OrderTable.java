package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Answer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code disbursement_orders}, as the gateway that carries them out sees it. */
@Repository
class OrderTable {

  /**
   * What an operator wants.
   *
   * @param by who wants it
   */
  record Order(long number, String disbursement, Action action, String by) {}

  private final JdbcClient jdbc;

  OrderTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest that nobody works on, locked until the caller's transaction ends. */
  Optional<Order> lockNext() {
    return jdbc.sql(
            """
            select * from disbursement_orders where answer is null
            order by sequence limit 1 for update skip locked
            """)
        .query((row, _) ->
            new Order(
                row.getLong("sequence"),
                row.getString("disbursement_id"),
                Action.ofCode(row.getString("action")),
                row.getString("ordered_by")))
        .optional();
  }

  void answer(Order order, Answer answer) {
    jdbc.sql(
            """
            update disbursement_orders
            set answer = :answer, detail = :detail, answered_at = clock_timestamp()
            where sequence = :order and answer is null
            """)
        .param("answer", answer.code())
        .param("detail", answer.detail())
        .param("order", order.number())
        .update();
  }
}
