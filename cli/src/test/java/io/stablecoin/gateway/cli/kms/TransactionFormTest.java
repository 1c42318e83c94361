package io.stablecoin.gateway.cli.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.cli.CommandFailedException;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionFormTest {

  private static final String RECIPIENT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  private static final String COMPLETE =
      """
      {"chainId": 31337, "nonce": "0x0", "to": "%s", "value": "0x2386f26fc10000", "gas": "0x5208",
       "maxFeePerGas": "30000000000", "maxPriorityFeePerGas": "0x3b9aca00"}
      """
          .formatted(RECIPIENT);

  @Test
  void readsHexadecimalAndDecimalNumbers() {
    assertThat(read(COMPLETE))
        .isEqualTo(
            new Eip1559Transaction(
                new ChainId(31337),
                0,
                Wei.gwei(1),
                Wei.gwei(30),
                21_000,
                Address.parse(RECIPIENT),
                Wei.parse("0.01ether"),
                Bytes.EMPTY));
  }

  @Test
  void readsALegacyTransactionByItsGasPrice() {
    assertThat(
            read(
                """
                {"chainId": 1, "nonce": 7, "to": null, "data": "0x6001", "gasLimit": 60000,
                 "gasPrice": "3gwei"}
                """))
        .isEqualTo(
            new LegacyTransaction(
                new ChainId(1), 7, Wei.gwei(3), 60_000, null, Wei.ZERO, Bytes.fromHex("0x6001")));
  }

  @ParameterizedTest
  @CsvSource({
    "chainId, --chain-id",
    "nonce, --nonce",
    "to, --to",
    "gas, --gas-limit",
    "maxFeePerGas, --max-fee-per-gas",
    "maxPriorityFeePerGas, --max-priority-fee-per-gas"
  })
  void namesTheFieldThatIsMissing(String json, String option) {
    String incomplete = COMPLETE.replaceFirst("\"" + json + "\":[^,}]+,?", "").replace(",}", "}");

    assertFails(incomplete.replaceFirst(",\\s*}", "}"), "transaction_field_missing", option);
  }

  /** Else the call, with its value, would become the code of a new contract. */
  @Test
  void createsNoContractWhereTheRecipientOfACallWasForgotten() {
    String call = COMPLETE.replace("\"to\"", "\"data\"").replace(RECIPIENT, "0xa9059cbb");

    assertFails(call, "transaction_field_missing", "--to");
  }

  @Test
  void refusesARecipientOfACreation() {
    TransactionInput created =
        TransactionJson.read(COMPLETE, false).and(new TransactionFields(Map.of()), true);

    assertThatThrownBy(() -> new TransactionForm(created).toDraft())
        .hasMessageContaining("transaction_creation_with_recipient");
  }

  @Test
  void namesAllMissingFieldsAtOnce() {
    assertFails("{}", "transaction_field_missing", "--chain-id");
    assertFails("{}", "transaction_field_missing", "--nonce");
    assertFails("{}", "transaction_field_missing", "--gas-limit");
  }

  @Test
  void refusesFeesOfTwoTypes() {
    assertFails(
        COMPLETE.replace("}", ", \"gasPrice\": 1}"), "transaction_fees_mixed", "--max-fee-per-gas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "0x5", "eip4844"})
  void refusesATypeItCannotSign(String type) {
    assertFails(
        COMPLETE.replace("}", ", \"type\": \"" + type + "\"}"),
        "transaction_type_unsupported",
        "cannot be signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x", "0xzz", "1e3", "-1", "99999999999999999999", "1.0"})
  void refusesANonceThatIsNoWholeNumber(String nonce) {
    assertFails(
        COMPLETE.replace("\"0x0\"", "\"" + nonce + "\""),
        "transaction_number_malformed",
        "--nonce");
  }

  @Test
  void refusesAnAddressWith39Digits() {
    assertThatThrownBy(() -> read(COMPLETE.replace(RECIPIENT, RECIPIENT.substring(0, 41))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("39 digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"0x\"",
        "{",
        "{\"nonce\": 1.5}",
        "{\"nonce\": {}}",
        "{\"nonce\": 1, \"nonce\": 2}",
        "{\"data\": \"0x01\", \"input\": \"0x02\"}",
        "{\"accessList\": [{}]}",
        "{\"surprise\": 1}"
      })
  void refusesJsonThatIsNoTransaction(String json) {
    assertFails(json, "transaction_malformed", "transaction");
  }

  @Test
  void refusesAFieldThatIsGivenTwice() {
    TransactionOptions options = new TransactionOptions();
    options.nonce("1");

    assertThatThrownBy(() -> TransactionJson.read(COMPLETE, false).and(options.fields(), false))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("transaction_field_twice");
  }

  private static UnsignedTransaction read(String json) {
    return new TransactionForm(TransactionJson.read(json, false))
        .toDraft()
        .complete(_ -> {
          throw new AssertionError("None of these has an authorization");
        });
  }

  private static void assertFails(String json, String code, String part) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(code)
        .hasMessageContaining(part);
  }
}
