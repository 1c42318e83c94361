package io.stablecoin.gateway.cli.kms;

import java.math.BigDecimal;
import java.util.List;

/**
 * What AWS KMS charges for the keys and their signatures in a month of 30 days, in millionths of a
 * US dollar. Requests for asymmetric keys are outside the free tier.
 *
 * @param quantity of what is charged, a month
 * @param unitPrice of one
 * @see <a href="https://aws.amazon.com/kms/pricing/">AWS KMS pricing</a>
 */
record Cost(String item, long quantity, long unitPrice) {

  private static final int DAYS = 30;

  /** One dollar a key, and the same again for each replica in another Region. */
  private static final long KEY = 1_000_000;

  /** 0.15 dollars for 10,000 signatures with an ECC key. */
  private static final long SIGNATURE = 15;

  private static final int DECIMALS = 6;

  static List<Cost> of(long transactionsPerDay, long keys, long replicas) {
    return List.of(
        new Cost("keys", keys, KEY),
        new Cost("replicas", Math.multiplyExact(keys, replicas), KEY),
        new Cost("signatures", Math.multiplyExact(transactionsPerDay, DAYS), SIGNATURE));
  }

  static long total(List<Cost> items) {
    return items.stream().mapToLong(Cost::monthly).reduce(0, Math::addExact);
  }

  long monthly() {
    return Math.multiplyExact(quantity, unitPrice);
  }

  /** At least two decimals, and as many as it takes: {@code 5.50}, {@code 0.000015}. */
  static String dollars(long millionths) {
    BigDecimal dollars = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
    return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
  }
}
