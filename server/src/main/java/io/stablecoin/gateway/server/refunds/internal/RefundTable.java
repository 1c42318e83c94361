package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.types.MerchantId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code refunds}. */
@Repository
class RefundTable {

  private final JdbcClient jdbc;

  RefundTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Refund refund) {
    jdbc.sql(
            """
            insert into refunds (id, payment_session_id, merchant, live, chain_id, token,
              token_symbol, token_decimals, units, destination, reason, created_at)
            values (:id, :session, :merchant, :live, :chain, :token, :symbol, :decimals, :units,
              :destination, :reason, :createdAt)
            """)
        .param("id", refund.id())
        .param("session", refund.paymentSessionId())
        .param("merchant", refund.merchant().value())
        .param("live", refund.live())
        .param("chain", refund.amount().token().chain().value())
        .param("token", refund.amount().token().contract().value().toArray())
        .param("symbol", refund.amount().token().symbol())
        .param("decimals", refund.amount().token().decimals())
        .param("units", new BigDecimal(refund.amount().units()))
        .param("destination", refund.destination().value().toArray())
        .param("reason", refund.reason().orElse(null))
        .param("createdAt", refund.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what may change of a refund that is locked. */
  void save(Refund refund) {
    jdbc.sql(
            """
            update refunds set status = :status, tx_hash = :txHash, failure_code = :failureCode,
              completed_at = :completedAt
            where id = :id
            """)
        .param("status", refund.status().code())
        .param("txHash", refund.txHash().map(hash -> hash.value().toArray()).orElse(null))
        .param("failureCode", refund.failureCode().orElse(null))
        .param(
            "completedAt", refund.completedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("id", refund.id())
        .update();
  }

  /** A refund as its merchant sees it, in the mode of the key. */
  Optional<Refund> find(MerchantId merchant, boolean live, String id) {
    return jdbc.sql(
            "select * from refunds where id = :id and merchant = :merchant and live = :live")
        .param("id", id)
        .param("merchant", merchant.value())
        .param("live", live)
        .query(RefundRow::read)
        .optional();
  }

  /** Locks one until the caller's transaction ends. */
  Refund lock(String id) {
    return jdbc.sql("select * from refunds where id = :id for update")
        .param("id", id)
        .query(RefundRow::read)
        .single();
  }

  /** The ids of those of these sessions that no node has. */
  List<String> unsent(List<String> sessions) {
    return sessions.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id from refunds
                where payment_session_id in (:sessions)
                  and status in ('queued', 'waiting_for_funds')
                """)
            .param("sessions", sessions)
            .query((row, _) -> row.getString("id"))
            .list();
  }

  /** Those of a session that are paid or may still be, newest first. */
  List<Refund> notFailed(String session) {
    return jdbc.sql(
            """
            select * from refunds
            where payment_session_id = :session and status <> 'failed'
            order by id desc
            """)
        .param("session", session)
        .query(RefundRow::read)
        .list();
  }

  /** Those of a merchant in one mode, newest first. */
  List<Refund> list(MerchantId merchant, boolean live, Optional<String> startingAfter, int limit) {
    return jdbc.sql(
            """
            select * from refunds
            where merchant = :merchant and live = :live
              and (cast(:after as text) is null or id < :after)
            order by id desc limit :limit
            """)
        .param("merchant", merchant.value())
        .param("live", live)
        .param("after", startingAfter.orElse(null))
        .param("limit", limit)
        .query(RefundRow::read)
        .list();
  }
}
