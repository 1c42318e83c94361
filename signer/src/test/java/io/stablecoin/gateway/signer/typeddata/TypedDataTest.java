package io.stablecoin.gateway.signer.typeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDataTest {

  /** The example of EIP-712. */
  private static final String MAIL =
      """
      {
        "types": {
          "EIP712Domain": [
            {"name": "name", "type": "string"},
            {"name": "version", "type": "string"},
            {"name": "chainId", "type": "uint256"},
            {"name": "verifyingContract", "type": "address"}
          ],
          "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
          "Mail": [
            {"name": "from", "type": "Person"},
            {"name": "to", "type": "Person"},
            {"name": "contents", "type": "string"}
          ]
        },
        "primaryType": "Mail",
        "domain": {
          "name": "Ether Mail",
          "version": "1",
          "chainId": 1,
          "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"
        },
        "message": {
          "from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
          "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
          "contents": "Hello, Bob!"
        }
      }
      """;

  @Test
  void hashesTheExampleOfTheStandard() {
    TypedData mail = TypedData.parse(MAIL);
    assertThat(mail.domainSeparator())
        .hasToString("0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f");
    assertThat(mail.structHash())
        .hasToString("0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e");
    assertThat(mail.digest())
        .hasToString("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
  }

  @Test
  void keepsTheTypesThatAMessageDoesNotUseOutOfItsHash() {
    String more = MAIL.replace("\"types\": {", "\"types\": {\"Unused\": [],");
    assertThat(TypedData.parse(more)).isEqualTo(TypedData.parse(MAIL));
  }

  /** The type stands once in encodeType, however often it occurs. */
  @Test
  void hashesAStructThatContainsItselfInAnArray() {
    TypedData leaf = TypedData.parse(node("{\"id\": 1, \"children\": []}"));
    TypedData tree =
        TypedData.parse(node("{\"id\": 1, \"children\": [{\"id\": 2, \"children\": []}]}"));
    assertThat(leaf.structHash())
        .hasToString("0x6059998c09c03e916de694182b80807568ea911730e204ea3f4207d15e20bd8d");
    assertThat(tree.structHash())
        .hasToString("0x1d67ab7d07a9c6b579a7e39a19b81280f1a802dfc5c658c7addd1e73a1eaf680");
  }

  private static String node(String message) {
    return """
    {"types": {"Node": [{"name": "id", "type": "uint8"}, {"name": "children", "type": "Node[]"}]},
     "primaryType": "Node", "domain": {"name": "Trees"}, "message": %s}
    """
        .formatted(message);
  }

  /** JavaScript would round it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"115792089237316195423570985008687907853269984665640564039457584007913129639935\"",
        "\"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\""
      })
  void takesANumberOfAnySizeExactly(String notation) {
    String plain = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
    assertThat(TypedData.parse(number(notation))).isEqualTo(TypedData.parse(number(plain)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e3", "-1", "NaN", "01"})
  void refusesAJsonNumberThatIsNoWholeNumber(String notation) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TypedData.parse(number(notation)));
  }

  private static String number(String value) {
    return """
    {"types": {"Bid": [{"name": "amount", "type": "uint256"}]},
     "primaryType": "Bid", "domain": {"name": "Auction"}, "message": {"amount": %s}}
    """
        .formatted(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "not json", "{} {}", "{\"types\": {}, \"types\": {}}"})
  void refusesWhatIsNotOneDocument(String json) {
    assertRefused(json, "typed_data_malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"text\"", "[]"})
  void refusesADocumentThatIsNoObject(String json) {
    assertRefused(json, "value_malformed");
  }

  @Test
  void refusesADuplicateFieldOfTheMessage() {
    String twice =
        MAIL.replace("\"contents\": \"Hello", "\"contents\": \"\", \"contents\": \"Hello");
    assertRefused(twice, "typed_data_malformed");
  }

  @Test
  void refusesADocumentThatIsTooLarge() {
    assertRefused(MAIL.replace("Hello", "o".repeat(128 * 1024)), "typed_data_too_large");
  }

  @Test
  void refusesADocumentThatIsTooDeep() {
    String nested = "[".repeat(10_000) + "]".repeat(10_000);
    assertRefused(number(nested), "typed_data_malformed");
  }

  @Test
  void refusesATypeThatIsTooDeep() {
    String deep = number("[]").replace("uint256", "uint256" + "[]".repeat(10_000));
    assertRefused(deep, "type_malformed");
  }

  @Test
  void refusesTooManyTypes() {
    StringBuilder types = new StringBuilder("\"types\": {");
    for (int i = 0; i < 100; i++) {
      types.append("\"T").append(i).append("\": [],");
    }
    assertRefused(MAIL.replace("\"types\": {", types), "typed_data_too_large");
  }

  @Test
  void namesThePlaceOfAFault() {
    String wrong = MAIL.replace("\"Cow\"", "7");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TypedData.parse(wrong))
        .withMessage("message.from.name: a string is wanted, not a number.");
    String beside = MAIL.replace("0xCD2a", "0xCd2a");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TypedData.parse(beside))
        .withMessageStartingWith("message.from.wallet: \"0xCd2a");
  }

  private static void assertRefused(String json, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TypedData.parse(json))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
