package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code payment_sessions}. */
@Repository
class SessionTable {

  private final JdbcClient jdbc;
  private final SessionRow row;
  private final JsonMapper json;

  SessionTable(JdbcClient jdbc, SessionRow row, JsonMapper json) {
    this.jdbc = jdbc;
    this.row = row;
    this.json = json;
  }

  void add(PaymentSession session) {
    jdbc.sql(
            """
            insert into payment_sessions (id, merchant, live, status, chain_id, token,
              token_symbol, token_decimals, amount_units, deposit_address, description, metadata,
              success_url, cancel_url, created_at, expires_at)
            values (:id, :merchant, :live, :status, :chain, :token, :symbol, :decimals, :amount,
              :address, :description, cast(:metadata as jsonb), :successUrl, :cancelUrl,
              :createdAt, :expiresAt)
            """)
        .param("id", session.id())
        .param("merchant", session.merchant().value())
        .param("live", session.live())
        .param("status", session.status().code())
        .param("chain", session.token().chain().value())
        .param("token", session.token().contract().value().toArray())
        .param("symbol", session.token().symbol())
        .param("decimals", session.token().decimals())
        .param("amount", units(session.amount()))
        .param("address", session.depositAddress().value().toArray())
        .param("description", session.order().description().orElse(null))
        .param("metadata", json.writeValueAsString(session.order().metadata()))
        .param("successUrl", session.order().successUrl().orElse(null))
        .param("cancelUrl", session.order().cancelUrl().orElse(null))
        .param("createdAt", time(session.createdAt()))
        .param("expiresAt", time(session.expiresAt()))
        .update();
  }

  /** Writes what may change of a session that is locked. */
  void save(PaymentSession session) {
    jdbc.sql(
            """
            update payment_sessions set status = :status, received_units = :received,
              reversed_units = :reversed, refunded_units = :refunded, completed_at = :completedAt
            where id = :id
            """)
        .param("status", session.status().code())
        .param("received", units(session.totals().received()))
        .param("reversed", units(session.totals().reversed()))
        .param("refunded", units(session.totals().refunded()))
        .param("completedAt", session.completedAt().map(SessionTable::time).orElse(null))
        .param("id", session.id())
        .update();
  }

  /** A session as its merchant sees it, in the mode of the key. */
  Optional<PaymentSession> find(MerchantId merchant, boolean live, String id) {
    return ofMerchant(merchant, live, id, "");
  }

  /** The same, locked until the caller's transaction ends. */
  Optional<PaymentSession> lock(MerchantId merchant, boolean live, String id) {
    return ofMerchant(merchant, live, id, "for update");
  }

  private Optional<PaymentSession> ofMerchant(
      MerchantId merchant, boolean live, String id, String locking) {
    return jdbc.sql(
            """
            select * from payment_sessions
            where id = :id and merchant = :merchant and live = :live
            """
                + locking)
        .param("id", id)
        .param("merchant", merchant.value())
        .param("live", live)
        .query(row)
        .optional();
  }

  /** Locks one by its id until the caller's transaction ends. */
  PaymentSession lock(String id) {
    return jdbc.sql("select * from payment_sessions where id = :id for update")
        .param("id", id)
        .query(row)
        .single();
  }

  /** Locks one by its deposit address until the caller's transaction ends. */
  Optional<PaymentSession> lockAt(Address depositAddress) {
    return jdbc.sql("select * from payment_sessions where deposit_address = :address for update")
        .param("address", depositAddress.value().toArray())
        .query(row)
        .optional();
  }

  /** The ids of those at these addresses. */
  List<String> idsAt(List<Address> depositAddresses) {
    return depositAddresses.isEmpty()
        ? List.of()
        : jdbc.sql("select id from payment_sessions where deposit_address in (:addresses)")
            .param("addresses", bytes(depositAddresses))
            .query((row, _) -> row.getString("id"))
            .list();
  }

  /** Locks those at these addresses, at least one, in the order of their ids. */
  List<PaymentSession> lockAt(List<Address> depositAddresses) {
    return jdbc.sql(
            """
            select * from payment_sessions where deposit_address in (:addresses)
            order by id for update
            """)
        .param("addresses", bytes(depositAddresses))
        .query(row)
        .list();
  }

  private static List<byte[]> bytes(List<Address> addresses) {
    return addresses.stream().map(address -> address.value().toArray()).toList();
  }

  /**
   * Locks sessions whose deadline is before {@code time} and that may expire. Those that something
   * else holds are left for the next time.
   */
  List<PaymentSession> lockOverdue(ChainId chain, Instant time, int limit) {
    return jdbc.sql(
            """
            select * from payment_sessions
            where chain_id = :chain and status in ('created', 'partially_paid')
              and expires_at < :time
            order by expires_at limit :limit for update skip locked
            """)
        .param("chain", chain.value())
        .param("time", time(time))
        .param("limit", limit)
        .query(row)
        .list();
  }

  /** Those of a merchant in one mode, newest first. */
  List<PaymentSession> list(
      MerchantId merchant, boolean live, Optional<String> startingAfter, int limit) {
    return jdbc.sql(
            """
            select * from payment_sessions
            where merchant = :merchant and live = :live
              and (cast(:after as text) is null or id < :after)
            order by id desc limit :limit
            """)
        .param("merchant", merchant.value())
        .param("live", live)
        .param("after", startingAfter.orElse(null))
        .param("limit", limit)
        .query(row)
        .list();
  }

  private static BigDecimal units(TokenAmount amount) {
    return new BigDecimal(amount.units());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
