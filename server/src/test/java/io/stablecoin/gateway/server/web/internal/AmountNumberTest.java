package io.stablecoin.gateway.server.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.web.RequestFields;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Amounts that are sent as JSON numbers, through the mapper that reads requests. */
class AmountNumberTest {

  private static final JsonMapper JSON = mapper();

  @ParameterizedTest
  @CsvSource({
    "25.5, 25.5",
    "0.1, 0.1",
    "25, 25",
    "1e2, 100",
    "90071992547409.930001, 90071992547409.930001",
    "100000000000000000000000.1, 100000000000000000000000.1",
  })
  void isReadAsItIsWritten(String number, String amount) {
    assertThat(amount(number)).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"25.00", "25.000000"})
  void isTheSameWithZeroesBehindIt(String number) {
    assertThat(amount(number)).matches("25([.]0*)?");
  }

  private static String amount(String number) {
    var body = JSON.readTree("{\"amount\": " + number + "}");
    return RequestFields.of(body, Set.of("amount")).amount("amount").orElseThrow();
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new WebConfiguration().strictSnakeCase().customize(builder);
    return builder.build();
  }
}
