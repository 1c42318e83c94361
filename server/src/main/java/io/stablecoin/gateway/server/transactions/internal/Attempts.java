package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.database.RowArrays;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attempts of transactions: first as intent, then signed. */
final class Attempts {

  private final JdbcClient database;

  Attempts(JdbcClient database) {
    this.database = database;
  }

  void prepare(List<NewAttempt> intents) {
    RowArrays<NewAttempt> rows = new RowArrays<>(intents);
    database
        .sql(
            """
            insert into transaction_attempts
              (transaction_id, number, kind, type, gas_limit, max_fee_per_gas,
               max_priority_fee_per_gas)
            select * from unnest(:ids, :numbers, :kinds, :types, :gasLimits, :maxFees, :tips)
            """)
        .param("ids", rows.texts(it -> it.id().value()))
        .param("numbers", rows.of("smallint", NewAttempt::number))
        .param("kinds", rows.texts(it -> it.kind().code()))
        .param(
            "types",
            rows.of("smallint", it -> it.offer().legacy() ? Columns.LEGACY : Columns.EIP_1559))
        .param("gasLimits", rows.numbers(NewAttempt::gasLimit))
        .param(
            "maxFees",
            rows.of("numeric", it -> new BigDecimal(it.offer().fees().maxFeePerGas().value())))
        .param("tips", rows.of("numeric", it -> tip(it.offer())))
        .update();
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
    RowArrays<Signed> rows = new RowArrays<>(signed);
    database
        .sql(
            """
            update transaction_attempts attempt
            set raw = signed.raw, hash = signed.hash, type = signed.type,
                signed_at = clock_timestamp()
            from unnest(:ids, :numbers, :raws, :hashes, :types)
              as signed (id, number, raw, hash, type)
            where attempt.transaction_id = signed.id and attempt.number = signed.number
            """)
        .param("ids", rows.texts(it -> it.id().value()))
        .param("numbers", rows.of("smallint", Signed::number))
        .param("raws", rows.bytes(it -> it.bytes().raw().toArray()))
        .param("hashes", rows.bytes(it -> it.bytes().hash().value().toArray()))
        .param("types", rows.of("smallint", it -> it.bytes().transaction().type()))
        .update();
  }
}
