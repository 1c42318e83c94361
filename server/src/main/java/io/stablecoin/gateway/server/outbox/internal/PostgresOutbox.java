package io.stablecoin.gateway.server.outbox.internal;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import io.stablecoin.gateway.types.OrderedId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
    append(List.of(event));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(List<Event> events) {
    RowArrays<Event> rows = new RowArrays<>(events);
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into outbox_event
              (id, type, object_id, sequence, merchant_id, live, payload, created_at)
            select id, type, object,
              (select coalesce(max(sequence), 0) from outbox_event where object_id = object)
                + row_number() over (partition by object order by place),
              merchant, live, cast(payload as jsonb), :now
            from unnest(:ids, :types, :objects, :merchants, :live, :payloads) with ordinality
              as event (id, type, object, merchant, live, payload, place)
            order by place
            """)
        .param("ids", rows.texts(_ -> OrderedId.next("evt", now)))
        .param("types", rows.texts(Event::type))
        .param("objects", rows.texts(Event::objectId))
        .param("merchants", rows.texts(event -> event.merchant().value()))
        .param("live", rows.of("boolean", Event::live))
        .param("payloads", rows.texts(event -> json.writeValueAsString(event.payload())))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
