package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.ChainId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code factory_deployments}. */
@Repository
class FactoryDeploymentTable {

  private final JdbcClient jdbc;

  FactoryDeploymentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isCompleted(ChainId chain) {
    return jdbc.sql(
            """
            select exists (select 1 from factory_deployments
              where chain_id = :chain and status = 'completed')
            """)
        .param("chain", chain.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether another attempt may begin: none is open or completed, none was in vain just now. */
  boolean isDue(ChainId chain, Duration restOfAFailure) {
    return jdbc.sql(
            """
            select not exists (
              select 1 from factory_deployments
              where chain_id = :chain and (status in ('open', 'completed')
                or closed_at > clock_timestamp() - make_interval(secs => :rest)))
            """)
        .param("chain", chain.value())
        .param("rest", restOfAFailure.toSeconds())
        .query(Boolean.class)
        .single();
  }

  /**
   * Begins the next attempt.
   *
   * @return its id: the chain and the number of the attempt
   */
  String open(ChainId chain) {
    return jdbc.sql(
            """
            insert into factory_deployments (id, chain_id)
            select :chain || '-' || (count(*) + 1), :chain
            from factory_deployments where chain_id = :chain
            returning id
            """)
        .param("chain", chain.value())
        .query(String.class)
        .single();
  }

  /** Whether there was a completed one. */
  boolean undo(ChainId chain) {
    return jdbc.sql(
                """
                update factory_deployments set status = 'undone'
                where chain_id = :chain and status = 'completed'
                """)
            .param("chain", chain.value())
            .update()
        == 1;
  }

  void close(String id, String status) {
    jdbc.sql(
            """
            update factory_deployments set status = :status, closed_at = clock_timestamp()
            where id = :id and status = 'open'
            """)
        .param("status", status)
        .param("id", id)
        .update();
  }
}
