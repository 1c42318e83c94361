package io.stablecoin.gateway.server.transactions;

/**
 * What a transaction is for. There is at most one transaction for a purpose, ever.
 *
 * @param type the kind of business, {@code refund}: names the {@link TransactionListener}
 * @param id the business object, {@code re_…}
 */
public record Purpose(String type, String id) {

  public Purpose {
    if (type.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("A purpose has a type and an id");
    }
  }

  @Override
  public String toString() {
    return type + " " + id;
  }
}
