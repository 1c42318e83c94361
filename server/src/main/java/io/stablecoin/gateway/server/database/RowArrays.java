package io.stablecoin.gateway.server.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Rows as arrays, one for each column, for {@code unnest}: many rows in one statement cost one
 * exchange with the database, and it looks at the constraints of the table once.
 */
public record RowArrays<T>(List<T> rows) {

  public SqlArrayValue texts(Function<T, @Nullable String> column) {
    return of("text", column::apply);
  }

  public SqlArrayValue numbers(Function<T, @Nullable Long> column) {
    return of("bigint", column::apply);
  }

  public SqlArrayValue bytes(Function<T, byte @Nullable []> column) {
    return new SqlArrayValue("bytea", (Object[]) rows.stream().map(column).toArray(byte[][]::new));
  }

  /**
   * A column of any type.
   *
   * @param type as PostgreSQL calls it
   */
  public SqlArrayValue of(String type, Function<T, @Nullable Object> column) {
    return type.equals("bytea")
        ? bytes(row -> (byte[]) column.apply(row))
        : new SqlArrayValue(type, rows.stream().map(column).toArray());
  }
}
