package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Chain;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import io.stablecoin.gateway.e2e.dsl.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SignedTransactionIT {

  private static final String RECIPIENT = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String ONE_ETHER = "0xde0b6b3a7640000";
  private static final String MAX_FEES =
      "\"maxFeePerGas\": \"30gwei\", \"maxPriorityFeePerGas\": \"1gwei\"";
  private static final List<String> COMPLETE =
      List.of(
          "--chain-id=31337",
          "--nonce=0",
          "--to=" + RECIPIENT,
          "--value=0.01ether",
          "--gas-limit=21000",
          "--max-fee-per-gas=30gwei",
          "--max-priority-fee-per-gas=1gwei");

  @TempDir static Path folder;
  static DevStack stack;
  static Chain chain;
  static String sender;

  @BeforeAll
  static void start() {
    stack = DevStack.start(folder, "--without-server");
    chain = stack.chain();
    Outcome created =
        Program.gateway("kms", "create-key", "--alias", "alias/sender", "--json").in(folder).run();
    sender = created.json().path("address").asString();
    chain.fund(stack.customer(), sender, ONE_ETHER);
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void isAcceptedByTheChainAndReadByAnotherImplementation() {
    List<String> fields = new ArrayList<>(COMPLETE);
    fields.replaceAll(field -> field.equals("--nonce=0") ? "--nonce=" + nonce() : field);
    JsonNode signed = sign(fields).json();
    JsonNode read = readByEthers(signed.path("raw").asString());

    assertThat(signed.path("from").asString()).isEqualTo(sender);
    assertThat(read.path("from").asString()).isEqualTo(sender);
    assertThat(read.path("hash")).isEqualTo(signed.path("hash"));
    assertThat(read.path("value").asString()).isEqualTo("10000000000000000");
    String hash = chain.call("eth_sendRawTransaction", signed.path("raw").asString()).asString();
    assertThat(hash).isEqualTo(signed.path("hash").asString());
    JsonNode receipt = chain.awaitReceipt(hash);
    assertThat(receipt.path("status").asString()).isEqualTo("0x1");
    assertThat(receipt.path("from").asString()).isEqualToIgnoringCase(sender);
  }

  @Test
  void takesTheJsonOfEthSendTransaction() {
    String json =
        """
        {"from": "%s", "to": "%s", "value": "0x1", "gas": "0x5208", "gasPrice": "0x77359400",
         "nonce": "0x5", "chainId": "0x7a69"}
        """
            .formatted(sender, RECIPIENT);
    Outcome signed =
        Program.gateway("kms", "sign-transaction", "alias/sender", "--tx", "-", "--json")
            .in(folder)
            .run(json);

    assertThat(signed.exit()).as(signed.err()).isZero();
    JsonNode read = readByEthers(signed.json().path("raw").asString());
    assertThat(read.path("from").asString()).isEqualTo(sender);
    assertThat(read.path("nonce").asInt()).isEqualTo(5);
    assertThat(read.path("type").asInt(-1)).isZero();
  }

  @Test
  void isAcceptedByTheChainWithAnAccessList() {
    String accessList =
        "\"accessList\": [{\"address\": \"%s\", \"storageKeys\": [\"0x%064d\"]}]"
            .formatted(RECIPIENT, 7);

    requireAccepted(nonce(), "\"gasPrice\": \"30gwei\", " + accessList, 1);
    requireAccepted(nonce(), MAX_FEES + ", " + accessList, 2);
  }

  @Test
  void givesTheAccountCodeAndTakesItAwayByAuthorizations() {
    delegateTo(RECIPIENT);
    assertThat(chain.call("eth_getCode", sender, "latest").asString())
        .isEqualToIgnoringCase("0xef0100" + RECIPIENT.substring(2));

    delegateTo("0x" + "0".repeat(40));
    assertThat(chain.call("eth_getCode", sender, "latest").asString()).isEqualTo("0x");
  }

  private static void delegateTo(String delegate) {
    long nonce = nonce();
    String authorization =
        "\"authorizationList\": [{\"chainId\": 31337, \"address\": \"%s\", \"nonce\": %d}]"
            .formatted(delegate, nonce + 1);
    requireAccepted(nonce, MAX_FEES + ", " + authorization, 4);
  }

  private static void requireAccepted(long nonce, String more, int type) {
    String json =
        "{\"chainId\": 31337, \"nonce\": %d, \"to\": \"%s\", \"gas\": 100000, %s}"
            .formatted(nonce, RECIPIENT, more);
    Outcome signed =
        Program.gateway("kms", "sign-transaction", "alias/sender", "--tx", "-", "--json")
            .in(folder)
            .run(json);
    assertThat(signed.exit()).as(signed.err()).isZero();
    String raw = signed.json().path("raw").asString();
    assertThat(signed.json().path("type").asInt()).isEqualTo(type);
    assertThat(readByEthers(raw).path("from").asString()).isEqualTo(sender);
    String hash = chain.call("eth_sendRawTransaction", raw).asString();
    assertThat(chain.awaitReceipt(hash).path("type").asString()).isEqualTo("0x" + type);
  }

  private static long nonce() {
    return Long.decode(chain.call("eth_getTransactionCount", sender, "pending").asString());
  }

  @Test
  void needsEveryFieldThatDecidesWhereMoneyGoes() {
    for (String field : COMPLETE) {
      String option = field.substring(0, field.indexOf('='));
      if (option.equals("--value")) {
        continue;
      }
      List<String> incomplete = new ArrayList<>(COMPLETE);
      incomplete.remove(field);

      Outcome outcome = sign(incomplete);

      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err()).contains("error: transaction_field_missing", option);
    }
  }

  @Test
  void refusesARecipientWith39Digits() {
    List<String> shortened = new ArrayList<>(COMPLETE);
    shortened.replaceAll(field -> field.replace(RECIPIENT, RECIPIENT.substring(0, 41)));

    Outcome outcome = sign(shortened);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("error: address_length", "39 digits")
        .doesNotContain("\tat ");
  }

  private static Outcome sign(List<String> fields) {
    List<String> command =
        new ArrayList<>(List.of("kms", "sign-transaction", "alias/sender", "--json"));
    command.addAll(fields);
    return Program.gateway(command.toArray(String[]::new)).in(folder).run();
  }

  /** What ethers makes of the bytes: an implementation that shares no code with ours. */
  private static JsonNode readByEthers(String raw) {
    String script =
        """
        const tx = require('ethers').Transaction.from('%s');
        console.log(JSON.stringify({from: tx.from, hash: tx.hash, nonce: tx.nonce, type: tx.type,
          value: tx.value.toString()}));
        """
            .formatted(raw);
    Outcome outcome = Program.of("node", "-e", script).in(SourceTree.nodePackages()).run();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.json();
  }
}
