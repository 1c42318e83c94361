package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_FIELD_MISSING;
import static io.stablecoin.gateway.cli.CommandError.TRANSACTION_FIELD_TWICE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that were given, as they were written. */
record TransactionFields(Map<TransactionField, String> values) {

  TransactionFields {
    values = values.isEmpty() ? Map.of() : Map.copyOf(values);
  }

  /** Both together; a field given twice is refused, since one of the two would be ignored. */
  TransactionFields and(TransactionFields more) {
    Map<TransactionField, String> all = new EnumMap<>(TransactionField.class);
    all.putAll(values);
    more.values.forEach((field, value) -> {
      if (all.putIfAbsent(field, value) != null) {
        throw TRANSACTION_FIELD_TWICE.because(field.describe() + " is given twice.");
      }
    });
    return new TransactionFields(all);
  }

  Optional<String> find(TransactionField field) {
    return Optional.ofNullable(values.get(field));
  }

  boolean has(TransactionField field) {
    return values.containsKey(field);
  }

  String get(TransactionField field) {
    return find(field).orElseThrow(() -> missing(List.of(field)));
  }

  /** Names all that is missing at once. */
  void require(TransactionField... fields) {
    List<TransactionField> missing = Stream.of(fields).filter(field -> !has(field)).toList();
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
  }

  private static RuntimeException missing(List<TransactionField> fields) {
    String names =
        fields.stream().map(TransactionField::describe).collect(Collectors.joining(", "));
    return TRANSACTION_FIELD_MISSING.because("The transaction lacks " + names + ".");
  }
}
