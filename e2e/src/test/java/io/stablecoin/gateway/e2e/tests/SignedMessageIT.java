package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Signatures that are no transactions, checked by an implementation that shares no code. */
class SignedMessageIT {

  private static final String TEXT = "I own this wallet \u2713";

  private static final String PERMIT =
      """
      {"types": {
         "EIP712Domain": [{"name": "name", "type": "string"}, {"name": "chainId", "type": "uint256"}],
         "Permit": [{"name": "owner", "type": "address"}, {"name": "value", "type": "uint256"}]},
       "primaryType": "Permit",
       "domain": {"name": "USD Coin", "chainId": 31337},
       "message": {"owner": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "value": "25000000"}}
      """;

  @TempDir static Path folder;
  static LocalKms kms;
  static String address;

  @BeforeAll
  static void createKey() {
    kms = LocalKms.start();
    address =
        kms.run("kms", "create-key", "--alias", "alias/speaker", "--json")
            .json()
            .path("address")
            .asString();
  }

  @AfterAll
  static void stop() {
    kms.close();
  }

  @Test
  void signsATextThatEthersVerifies() {
    JsonNode signed = kms.run("kms", "sign-message", "alias/speaker", TEXT, "--json").json();

    assertThat(signed.path("signer").asString()).isEqualTo(address);
    assertThat(ethers("verifyMessage('%s', '%s')".formatted(TEXT, signature(signed))))
        .isEqualTo(address);
  }

  @Test
  void takesTheKeyFromTheEnvironmentAndOnlyTheTextFromTheCaller() {
    Outcome signed =
        Program.gateway("kms", "sign-message", TEXT)
            .with(kms.environment())
            .with("KMS_KEY_ID", "alias/speaker")
            .run();

    assertThat(signed.exit()).as(signed.err()).isZero();
    assertThat(signed.out()).contains(address);
  }

  @Test
  void signsTypedDataThatEthersVerifies() throws IOException {
    Path file = Files.writeString(folder.resolve("permit.json"), PERMIT);

    JsonNode signed =
        kms.run("kms", "sign-typed-data", "alias/speaker", file.toString(), "--json").json();

    assertThat(signed.path("signer").asString()).isEqualTo(address);
    assertThat(
            ethers(
                "verifyTypedData(data.domain, {Permit: data.types.Permit}, data.message, '%s')"
                    .formatted(signature(signed))))
        .isEqualTo(address);
  }

  @Test
  void namesWhatIsWrongWithTypedDataAndAsksNobody() throws IOException {
    Path file =
        Files.writeString(folder.resolve("wrong.json"), PERMIT.replace("Permit\",", "X\","));

    Outcome outcome =
        Program.gateway("kms", "sign-typed-data", "alias/speaker", file.toString())
            .with("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:1")
            .with("AWS_REGION", "us-east-1")
            .run();

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("error: primary_type_unknown").doesNotContain("\tat ");
  }

  @Test
  void namesAFileThatIsNotThere() {
    Outcome outcome = kms.run("kms", "sign-typed-data", "alias/speaker", "absent.json");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("error: file_unreadable", "absent.json");
  }

  private static String signature(JsonNode signed) {
    assertThat(signed.path("signature").asString()).matches("0x[0-9a-f]{130}");
    return signed.path("signature").asString();
  }

  private static String ethers(String expression) {
    String script =
        "const data = %s; console.log(JSON.stringify({signer: require('ethers').%s}))"
            .formatted(PERMIT, expression);
    Outcome outcome = Program.of("node", "-e", script).in(SourceTree.nodePackages()).run();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.json().path("signer").asString();
  }
}
