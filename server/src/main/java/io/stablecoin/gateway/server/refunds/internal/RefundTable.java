package io.stablecoin.gateway.server.refunds.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code refunds}: what a refund is beside a disbursement. */
@Repository
class RefundTable {

  private record Row(String id, String session, Optional<String> reason) {}

  private final JdbcClient jdbc;

  RefundTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Refund refund) {
    jdbc.sql(
            """
            insert into refunds (id, payment_session_id, reason) values (:id, :session, :reason)
            """)
        .param("id", refund.disbursement().id())
        .param("session", refund.paymentSessionId())
        .param("reason", refund.reason().orElse(null))
        .update();
  }

  Refund of(Disbursement disbursement) {
    return of(List.of(disbursement)).getFirst();
  }

  /** In the order in which they are given. */
  List<Refund> of(List<Disbursement> disbursements) {
    Map<String, Row> rows = rows(disbursements.stream().map(Disbursement::id).toList());
    return disbursements.stream().map(disbursement -> refund(disbursement, rows)).toList();
  }

  private static Refund refund(Disbursement disbursement, Map<String, Row> rows) {
    Row row = requireNonNull(rows.get(disbursement.id()));
    return new Refund(disbursement, row.session(), row.reason());
  }

  private Map<String, Row> rows(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select id, payment_session_id, reason from refunds where id in (:ids)")
            .param("ids", ids)
            .query((row, _) ->
                new Row(
                    row.getString("id"),
                    row.getString("payment_session_id"),
                    Optional.ofNullable(row.getString("reason"))))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::id, row -> row));
  }

  /** The ids of all refunds of these sessions. */
  List<String> ofSessions(Collection<String> sessions) {
    return sessions.isEmpty()
        ? List.of()
        : jdbc.sql("select id from refunds where payment_session_id in (:sessions)")
            .param("sessions", sessions)
            .query((row, _) -> row.getString("id"))
            .list();
  }
}
