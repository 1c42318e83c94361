package io.stablecoin.gateway.kmslocal.internal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:42:23.395Z, 1795513343.395",
    "2026-11-24T09:42:23.300Z, 1795513343.3",
    "2026-11-24T09:42:20Z, 1795513340"
  })
  void aDateIsWrittenAsPlainSeconds(Instant instant, String seconds) {
    assertThat(Json.object().put("Date", Json.timestamp(instant)).toString())
        .matches("\\{\"Date\":" + seconds.replace(".", "\\.") + "(\\.?0+)?}");
  }
}
