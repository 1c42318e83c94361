package io.stablecoin.gateway.server.payouts.internal;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.server.database.RowArrays;
import io.stablecoin.gateway.server.disbursements.Disbursement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code payouts}: what a payout is beside a disbursement. */
@Repository
class PayoutTable {

  private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

  private record Row(String id, Note note) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PayoutTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Payout payout) {
    jdbc.sql(
            """
            insert into payouts (id, description, metadata)
            values (:id, :description, cast(:metadata as jsonb))
            """)
        .param("id", payout.disbursement().id())
        .param("description", payout.note().description().orElse(null))
        .param("metadata", json.writeValueAsString(payout.note().metadata()))
        .update();
  }

  Payout of(Disbursement disbursement) {
    return of(List.of(disbursement)).getFirst();
  }

  /** In the order in which they are given. */
  List<Payout> of(List<Disbursement> disbursements) {
    Map<String, Note> notes = notes(disbursements.stream().map(Disbursement::id).toList());
    return disbursements.stream()
        .map(disbursement -> new Payout(disbursement, requireNonNull(notes.get(disbursement.id()))))
        .toList();
  }

  private Map<String, Note> notes(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select id, description, metadata from payouts where id = any(:ids)")
            .param("ids", new RowArrays<>(ids).texts(id -> id))
            .query((row, _) -> new Row(row.getString("id"), note(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::id, Row::note));
  }

  private Note note(ResultSet row) throws SQLException {
    return new Note(
        Optional.ofNullable(row.getString("description")),
        json.readValue(row.getString("metadata"), METADATA));
  }
}
