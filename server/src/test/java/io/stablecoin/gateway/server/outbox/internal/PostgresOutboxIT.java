package io.stablecoin.gateway.server.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.database.TestContext;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import io.stablecoin.gateway.types.MerchantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class PostgresOutboxIT {

  private static final MerchantId MERCHANT = new MerchantId("mer_test");

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose private final TestContext context = TestContext.start(database, PostgresOutbox.class);

  private final Outbox outbox = context.get(Outbox.class);

  @Test
  void numbersTheEventsOfEachObjectInTheirOrder() {
    append(event("po_1", "created"));
    append(event("po_1", "submitted"), event("po_2", "created"), event("po_1", "completed"));

    assertThat(eventsOf("po_1")).containsExactly("1 created", "2 submitted", "3 completed");
    assertThat(eventsOf("po_2")).containsExactly("1 created");
  }

  @Test
  void isWrittenInTheTransactionOfTheCallerOnly() {
    Event event = event("po_1", "created");

    assertThatThrownBy(() -> outbox.append(event))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> outbox.append(List.of(event)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void append(Event... events) {
    context.inTransaction(() -> {
      outbox.append(List.of(events));
      return true;
    });
  }

  private static Event event(String object, String type) {
    return new Event(type, object, MERCHANT, false, Map.of("id", object));
  }

  private List<String> eventsOf(String object) {
    return database
        .jdbc()
        .sql(
            "select sequence || ' ' || type from outbox_event where object_id = :id order by sequence")
        .param("id", object)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
