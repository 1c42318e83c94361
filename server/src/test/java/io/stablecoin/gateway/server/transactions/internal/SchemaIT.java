package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.database.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schema refuses, whatever the code tries. */
class SchemaIT {

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  private static final JdbcClient SQL = DATABASE.jdbc();

  @BeforeAll
  static void oneTransactionIsReservedAndOneIsQueued() {
    run(
        """
        insert into lanes (chain_id, wallet, next_nonce) values (1, decode(repeat('11', 20), 'hex'), 5)
        """);
    request("tx_reserved");
    request("tx_queued");
    run(
        """
        update transactions set state = 'reserved', nonce = 4, wallet = decode(repeat('11', 20), 'hex')
        where id = 'tx_reserved'
        """);
    run(
        """
        insert into transaction_attempts
          (transaction_id, number, gas_limit, max_fee_per_gas, max_priority_fee_per_gas,
           raw, hash, signed_at)
        values ('tx_reserved', 1, 21000, 2, 1, '\\x02', decode(repeat('22', 32), 'hex'), now())
        """);
    run(
        """
        insert into transaction_transitions (transaction_id, transition, to_state, reason)
        values ('tx_queued', 'request', 'queued', 'requested')
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update lanes set next_nonce = 4",
        "update lanes set epoch = -1",
        "update transactions set state = 'reserved' where id = 'tx_queued'",
        "update transactions set state = 'reserved', nonce = 4, wallet = (select wallet from lanes)"
            + " where id = 'tx_queued'",
        "update transactions set nonce = 3 where id = 'tx_reserved'",
        "update transactions set state = 'queued', nonce = null, wallet = null"
            + " where id = 'tx_reserved'",
        "update transactions set state = 'signed' where id = 'tx_reserved'",
        "update transactions set state = 'submitted' where id = 'tx_reserved'",
        "update transactions set state = 'succeeded' where id = 'tx_reserved'",
        "update transactions set purpose_id = 'tx_queued' where id = 'tx_reserved'",
        "update transactions set waiting_for_funds = true where id = 'tx_reserved'",
        "update transactions set state = 'failed' where id = 'tx_queued'",
        "update transaction_attempts set raw = '\\x03'",
        "update transaction_attempts set raw = null, hash = null, signed_at = null",
        "delete from transaction_attempts",
        "update transaction_transitions set reason = 'another'",
        "delete from transaction_transitions",
        "truncate transaction_transitions"
      })
  void refuses(String statement) {
    assertThatThrownBy(() -> run(statement)).isInstanceOf(DataAccessException.class);
  }

  private static void request(String id) {
    SQL.sql(
            """
            insert into transactions
              (id, purpose_type, purpose_id, priority, chain_id, to_address, value, data)
            values (:id, 'payout', :id, 0, 1, decode(repeat('33', 20), 'hex'), 0, '\\x')
            """)
        .param("id", id)
        .update();
  }

  private static void run(String statement) {
    SQL.sql(statement).update();
  }
}
