package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import io.stablecoin.gateway.types.MerchantId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code disbursements}. */
@Repository
class DisbursementTable {

  private final JdbcClient jdbc;

  DisbursementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Disbursement disbursement) {
    jdbc.sql(
            """
            insert into disbursements (id, kind, merchant, live, requested_by, needs_approval, status,
              chain_id, token, token_symbol, token_decimals, units, destination, created_at)
            values (:id, :kind, :merchant, :live, :requestedBy, :needsApproval, :status,
              :chain, :token, :symbol, :decimals, :units, :destination, :createdAt)
            """)
        .param("id", disbursement.id())
        .param("kind", disbursement.kind().code())
        .param("merchant", disbursement.merchant().value())
        .param("live", disbursement.live())
        .param("requestedBy", disbursement.requestedBy())
        .param("needsApproval", disbursement.status() == DisbursementStatus.PENDING_APPROVAL)
        .param("status", disbursement.status().code())
        .param("chain", disbursement.amount().token().chain().value())
        .param("token", disbursement.amount().token().contract().value().toArray())
        .param("symbol", disbursement.amount().token().symbol())
        .param("decimals", disbursement.amount().token().decimals())
        .param("units", new BigDecimal(disbursement.amount().units()))
        .param("destination", disbursement.destination().value().toArray())
        .param("createdAt", disbursement.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes what may change of disbursements that are locked. */
  void save(List<Disbursement> disbursements) {
    RowArrays<Disbursement> rows = new RowArrays<>(disbursements);
    jdbc.sql(
            """
            update disbursements set status = new.status, approved_by = new.approved_by,
              tx_hash = new.tx_hash, failure_code = new.failure_code,
              completed_at = new.completed_at
            from unnest(:ids, :statuses, :approvedBy, :txHashes, :failureCodes, :completedAt)
              as new (id, status, approved_by, tx_hash, failure_code, completed_at)
            where disbursements.id = new.id
            """)
        .param("ids", rows.texts(Disbursement::id))
        .param("statuses", rows.texts(it -> it.status().code()))
        .param("approvedBy", rows.texts(it -> it.approvedBy().orElse(null)))
        .param(
            "txHashes",
            rows.bytes(it -> it.txHash().map(hash -> hash.value().toArray()).orElse(null)))
        .param("failureCodes", rows.texts(it -> it.failureCode().orElse(null)))
        .param(
            "completedAt",
            rows.of(
                "timestamptz",
                it -> it.completedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)))
        .update();
  }

  /** Locks one until the caller's transaction ends. */
  Disbursement lock(String id) {
    return lock(List.of(id)).getFirst();
  }

  /**
   * Locks these until the caller's transaction ends, in the order of their ids.
   *
   * @throws IllegalStateException where one is missing
   */
  List<Disbursement> lock(List<String> ids) {
    List<Disbursement> locked =
        ids.isEmpty()
            ? List.of()
            : jdbc.sql("select * from disbursements where id = any(:ids) order by id for update")
                .param("ids", new RowArrays<>(ids).texts(id -> id))
                .query(DisbursementRow::read)
                .list();
    if (locked.size() != ids.size()) {
      throw new IllegalStateException(
          "Of %d disbursements %d are there".formatted(ids.size(), locked.size()));
    }
    return locked;
  }

  /** Locks those of these that are pending approval, by their ids. */
  void lockPending(Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select id from disbursements where id in (:ids) and status = 'pending_approval'
            order by id for update
            """)
        .param("ids", ids)
        .query(String.class)
        .list();
  }

  Optional<Disbursement> find(DisbursementKind kind, MerchantId merchant, boolean live, String id) {
    return jdbc.sql(
            """
            select * from disbursements
            where id = :id and kind = :kind and merchant = :merchant and live = :live
            """)
        .param("id", id)
        .param("kind", kind.code())
        .param("merchant", merchant.value())
        .param("live", live)
        .query(DisbursementRow::read)
        .optional();
  }

  /** Newest first. */
  List<Disbursement> list(
      DisbursementKind kind,
      MerchantId merchant,
      boolean live,
      Optional<String> startingAfter,
      int limit) {
    return jdbc.sql(
            """
            select * from disbursements
            where kind = :kind and merchant = :merchant and live = :live
              and (cast(:after as text) is null or id < :after)
            order by id desc limit :limit
            """)
        .param("kind", kind.code())
        .param("merchant", merchant.value())
        .param("live", live)
        .param("after", startingAfter.orElse(null))
        .param("limit", limit)
        .query(DisbursementRow::read)
        .list();
  }

  /** Newest first. */
  List<Disbursement> withIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from disbursements where id in (:ids) order by id desc")
            .param("ids", ids)
            .query(DisbursementRow::read)
            .list();
  }
}
