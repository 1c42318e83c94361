package io.stablecoin.gateway.server.outbox.internal;

import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import io.stablecoin.gateway.types.OrderedId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresOutbox implements Outbox {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  PostgresOutbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Event event) {
    jdbc.sql(
            """
            insert into outbox_event
              (id, type, object_id, sequence, merchant_id, live, payload, created_at)
            select :id, :type, :object, coalesce(max(sequence), 0) + 1, :merchant, :live,
              cast(:payload as jsonb), :now
            from outbox_event where object_id = :object
            """)
        .param("id", OrderedId.next("evt", clock.instant()))
        .param("type", event.type())
        .param("object", event.objectId())
        .param("merchant", event.merchant().value())
        .param("live", event.live())
        .param("payload", json.writeValueAsString(event.payload()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
