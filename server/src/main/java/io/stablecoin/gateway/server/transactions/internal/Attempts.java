package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attempts of transactions: first as intent, then signed. */
final class Attempts {

  private final JdbcClient database;
  private final NamedParameterJdbcOperations batches;

  Attempts(JdbcClient database, NamedParameterJdbcOperations batches) {
    this.database = database;
    this.batches = batches;
  }

  void prepare(List<NewAttempt> intents) {
    batches.batchUpdate(
        """
        insert into transaction_attempts
          (transaction_id, number, kind, type, gas_limit, max_fee_per_gas, max_priority_fee_per_gas)
        values (:id, :number, :kind, :type, :gasLimit, :maxFee, :tip)
        """,
        intents.stream().map(Attempts::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(NewAttempt attempt) {
    Offer offer = attempt.offer();
    return new MapSqlParameterSource()
        .addValue("id", attempt.id().value())
        .addValue("number", attempt.number())
        .addValue("kind", attempt.kind().code())
        .addValue("type", offer.legacy() ? Columns.LEGACY : Columns.EIP_1559)
        .addValue("gasLimit", attempt.gasLimit())
        .addValue("maxFee", new BigDecimal(offer.fees().maxFeePerGas().value()))
        .addValue("tip", tip(offer), Types.NUMERIC);
  }

  private static @Nullable BigDecimal tip(Offer offer) {
    return offer.legacy() ? null : new BigDecimal(offer.fees().maxPriorityFeePerGas().value());
  }

  /**
   * What is to be signed, in the order of nonces: of each transaction its newest attempt, where
   * that has no bytes. An older one is never signed any more, nor a call that is abandoned.
   */
  List<UnsignedAttempt> unsigned(LaneKey lane) {
    return database
        .sql(
            """
            select t.id, t.state, t.nonce, t.to_address, t.value, t.data,
                   a.number, a.kind, a.type, a.gas_limit, a.max_fee_per_gas,
                   a.max_priority_fee_per_gas
            from transactions t join transaction_attempts a on a.transaction_id = t.id
            where chain_id = :chain and wallet = :wallet
              and state in ('reserved', 'signed', 'submitted') and raw is null
              and (kind = 'no_op' or abandon is null)
              and not exists (
                select 1 from transaction_attempts newer
                where newer.transaction_id = t.id and newer.number > a.number)
            order by nonce
            """)
        .param("chain", lane.chain().value())
        .param("wallet", lane.wallet().value().toArray())
        .query((row, _) -> unsignedAttempt(row, lane))
        .list();
  }

  private static UnsignedAttempt unsignedAttempt(ResultSet row, LaneKey lane) throws SQLException {
    ChainId chain = lane.chain();
    return new UnsignedAttempt(
        new TransactionId(row.getString("id")),
        row.getInt("number"),
        TransactionState.ofCode(row.getString("state")),
        Columns.offer(row)
            .transaction(
                chain, row.getLong("nonce"), row.getLong("gas_limit"), call(row, lane.wallet())));
  }

  private static Call call(ResultSet row, Address wallet) throws SQLException {
    return switch (AttemptKind.ofCode(row.getString("kind"))) {
      case NO_OP -> Call.of(wallet, Bytes.EMPTY);
      case CALL ->
          new Call(
              Columns.address(row, "to_address"),
              Columns.wei(row, "value"),
              Columns.bytes(row, "data"));
    };
  }

  /** The bytes that were signed for an attempt. */
  record Signed(TransactionId id, int number, SignedTransaction bytes) {}

  /** Keeps the signed bytes; the schema refuses other bytes where there are some. */
  void sign(List<Signed> signed) {
    batches.batchUpdate(
        """
        update transaction_attempts
        set raw = :raw, hash = :hash, type = :type, signed_at = clock_timestamp()
        where transaction_id = :id and number = :number
        """,
        signed.stream().map(Attempts::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(Signed signed) {
    return new MapSqlParameterSource()
        .addValue("raw", signed.bytes().raw().toArray())
        .addValue("hash", signed.bytes().hash().value().toArray())
        .addValue("type", signed.bytes().transaction().type())
        .addValue("id", signed.id().value())
        .addValue("number", signed.number());
  }
}
