package io.stablecoin.gateway.server.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.FieldProblem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SessionRequestTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String GOOD =
      "\"amount\":\"25.00\",\"token\":\"USDC\",\"network\":\"local\"";

  @Test
  void readsTheSmallestRequest() {
    SessionRequest request = SessionRequest.read(JSON.readTree("{" + GOOD + "}"));
    assertThat(request.amount()).isEqualTo("25.00");
    assertThat(request.expiresIn()).isEqualTo(Duration.ofDays(1));
    assertThat(request.order().metadata()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25.00, 25.00",
    "25, 25",
    "2.5e1, 25",
    "0.000001, 0.000001",
    "12345678901234567.01, 12345678901234567.01"
  })
  void takesAnExactNumberAsAmount(String number, String text) {
    String body = "{\"amount\":" + number + ",\"token\":\"USDC\",\"network\":\"local\"}";
    assertThat(SessionRequest.read(JSON.readTree(body)).amount()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "[25]", "{}", "1e999999"})
  void refusesAnAmountThatIsNoAmount(String amount) {
    String body = "{\"amount\":" + amount + ",\"token\":\"USDC\",\"network\":\"local\"}";
    assertThat(problems(body)).extracting(FieldProblem::field).containsExactly("amount");
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    assertThat(problems("{}"))
        .extracting(FieldProblem::field)
        .containsExactly("amount", "token", "network");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"expires_in\":59|expires_in|number_out_of_range",
        "\"expires_in\":2592001|expires_in|number_out_of_range",
        "\"expires_in\":1.5|expires_in|number_out_of_range",
        "\"expires_in\":\"3600\"|expires_in|number_out_of_range",
        "\"success_url\":\"javascript:alert(1)\"|success_url|url_malformed",
        "\"cancel_url\":\"https://\"|cancel_url|url_malformed",
        "\"metadata\":\"order\"|metadata|field_type",
        "\"metadata\":{\"order\":7}|metadata.order|field_type",
        "\"description\":\"\"|description|field_length",
        "\"descripton\":\"misspelt\"|descripton|field_unknown"
      })
  void refusesABadField(String field, String name, String code) {
    assertThat(problems("{" + GOOD + "," + field + "}"))
        .extracting(FieldProblem::field, FieldProblem::code)
        .containsExactly(tuple(name, code));
  }

  @Test
  void refusesMoreThan50KeysOfMetadata() {
    String keys =
        IntStream.rangeClosed(1, 51)
            .mapToObj(number -> "\"k" + number + "\":\"v\"")
            .collect(Collectors.joining(","));
    assertThat(problems("{" + GOOD + ",\"metadata\":{" + keys + "}}"))
        .extracting(FieldProblem::code)
        .containsExactly("too_many_keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"25.00\"", "[]", "null", "7"})
  void refusesABodyThatIsNoObject(String body) {
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> SessionRequest.read(JSON.readTree(body)))
        .satisfies(problem -> assertThat(problem.type().code()).isEqualTo("malformed_json"));
  }

  private static List<FieldProblem> problems(String body) {
    try {
      SessionRequest.read(JSON.readTree(body));
      return List.of();
    } catch (ApiProblem problem) {
      return problem.fields();
    }
  }
}
