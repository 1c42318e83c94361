package io.stablecoin.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be signed is refused before KMS is asked, which is out of reach here. */
class BadInputTest {

  private static final String KEY = "alias/unreachable";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--chain-id                 | 0        | chain_id_invalid",
        "--nonce                    | 1.5      | transaction_number_malformed",
        "--gas-limit                | 20999    | gas_limit_below_intrinsic",
        "--max-priority-fee-per-gas | 3gwei    | tip_above_max_fee",
        "--value                    | 1.5wei   | amount_too_precise",
        "--data                     | 0x123    | hex_malformed",
        "--data                     | 0xzz     | hex_malformed",
        "--to                       | 0x70997970C51812dc3A010C7d01b50e0d17dc79C  | address_length",
        "--to                       | 0x70997970c51812dc3A010C7d01b50e0d17dc79C8 |"
            + " address_checksum",
        "--type                     | 3        | transaction_type_unsupported",
        "--type                     | 4        | authorizations_missing",
        "--gas-price                | 2gwei    | transaction_fees_mixed",
      })
  void refusesATransactionThatCannotBe(String option, String value, String code) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--chain-id", "31337");
    options.put("--nonce", "0");
    options.put("--to", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    options.put("--gas-limit", "21000");
    options.put("--max-fee-per-gas", "2gwei");
    options.put("--max-priority-fee-per-gas", "1gwei");
    options.put(option, value);
    List<String> words = new ArrayList<>(List.of("kms", "sign-transaction", KEY));
    options.forEach((name, given) -> words.add(name + "=" + given));

    assertRefused("", code, words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"chainId\": 1, \"chainId\": 2}", "{\"chainid\": 1}"})
  void refusesJsonThatIsNoTransaction(String json) {
    assertRefused(
        json, "transaction_malformed", List.of("kms", "sign-transaction", KEY, "--tx", "-"));
  }

  @ParameterizedTest
  @CsvSource({"{, typed_data_malformed", "[], value_malformed"})
  void refusesJsonThatIsNoTypedData(String json, String code) {
    assertRefused(json, code, List.of("kms", "sign-typed-data", KEY, "-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "uint7   | 1      | type_unknown",
        "uint8   | 256    | value_out_of_range",
        "uint8   | -1     | value_out_of_range",
        "uint8   | 1.5    | value_malformed",
        "Mail    | {}     | type_unknown",
        "bytes4  | \"0x12\" | value_out_of_range",
        "address | \"0x12\" | address_length",
      })
  void refusesTypedDataWhoseSchemaOrValueCannotBe(String type, String value, String code) {
    String json =
        """
        {"types": {"EIP712Domain": [{"name": "name", "type": "string"}],
                   "Note": [{"name": "it", "type": "%s"}]},
         "primaryType": "Note", "domain": {"name": "x"}, "message": {"it": %s}}
        """
            .formatted(type, value);
    assertRefused(json, code, List.of("kms", "sign-typed-data", KEY, "-"));
  }

  @Test
  void refusesAPortThatCannotBe() {
    assertRefused("", "port_invalid", List.of("kms-local", "--port", "65536"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"derive-address", "health", "sign-message"})
  void refusesAMalformedKeyId(String command) {
    List<String> words = new ArrayList<>(List.of("kms", command, "mrk-12"));
    if (command.equals("sign-message")) {
      words.add("anything");
    }
    assertRefused("", "kms_key_id_malformed", words);
  }

  @ParameterizedTest
  @CsvSource({
    "--signer, arn:aws:sts::111122223333:assumed-role/gateway-task/session, signer_malformed",
    "--signer, gateway-task, signer_malformed",
    "--hours, 0, hours_invalid"
  })
  void refusesAnAuditThatCannotBe(String option, String value, String code) {
    List<String> words = new ArrayList<>(List.of("kms", "audit"));
    if (!option.equals("--hours")) {
      words.addAll(List.of("--hours", "1"));
    }
    words.addAll(List.of(option, value));
    assertRefused("", code, words);
  }

  private void assertRefused(String input, String code, List<String> words) {
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    Environment environment =
        Environment.of(
            Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:1"));
    String[] arguments = words.toArray(String[]::new);

    int exit =
        new GatewayCommandLine(
                console, environment, new ByteArrayInputStream(input.getBytes(UTF_8)))
            .create(arguments)
            .execute(arguments);

    assertThat(err.toString(UTF_8)).contains("error: " + code, "remedy:").doesNotContain("\tat ");
    assertThat(exit).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
  }
}
