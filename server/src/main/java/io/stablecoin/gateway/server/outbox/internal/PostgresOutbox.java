package io.stablecoin.gateway.server.outbox.internal;

import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import io.stablecoin.gateway.types.OrderedId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresOutbox implements Outbox {

  private final NamedParameterJdbcOperations batches;
  private final JsonMapper json;
  private final Clock clock;

  PostgresOutbox(NamedParameterJdbcOperations batches, JsonMapper json, Clock clock) {
    this.batches = batches;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Event event) {
    append(List.of(event));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<Event> events) {
    Instant now = clock.instant();
    batches.batchUpdate(
        """
        insert into outbox_event
          (id, type, object_id, sequence, merchant_id, live, payload, created_at)
        select :id, :type, :object, coalesce(max(sequence), 0) + 1, :merchant, :live,
          cast(:payload as jsonb), :now
        from outbox_event where object_id = :object
        """,
        events.stream().map(event -> parameters(event, now)).toArray(SqlParameterSource[]::new));
  }

  private SqlParameterSource parameters(Event event, Instant now) {
    return new MapSqlParameterSource()
        .addValue("id", OrderedId.next("evt", now))
        .addValue("type", event.type())
        .addValue("object", event.objectId())
        .addValue("merchant", event.merchant().value())
        .addValue("live", event.live())
        .addValue("payload", json.writeValueAsString(event.payload()))
        .addValue("now", now.atOffset(ZoneOffset.UTC));
  }
}
