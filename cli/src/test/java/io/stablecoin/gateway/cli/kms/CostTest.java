package io.stablecoin.gateway.cli.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

  @Test
  void tenThousandTransactionsADayCostFiveDollarsAndAHalfAMonth() {
    assertThat(total(10_000, 1, 0)).isEqualTo("5.50");
  }

  @Test
  void eachReplicaOfEachKeyCostsADollar() {
    assertThat(total(0, 2, 3)).isEqualTo("8.00");
  }

  @ParameterizedTest
  @CsvSource({"15, 0.000015", "450, 0.00045", "5500000, 5.50", "0, 0.00", "1000000000, 1000.00"})
  void writesDollarsExactly(long millionths, String dollars) {
    assertThat(Cost.dollars(millionths)).isEqualTo(dollars);
  }

  private static String total(long transactionsPerDay, long keys, long replicas) {
    List<Cost> items = Cost.of(transactionsPerDay, keys, replicas);
    return Cost.dollars(Cost.total(items));
  }
}
