package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many executions, tried at once. */
class TrialsTest {

  private static final String UNLUCKY = "0x02";

  private final TestNode first = TestNode.start();
  private final TestNode second = TestNode.start();
  private final EvmClient client = TestNode.clientOf(List.of(first, second));

  @BeforeEach
  void bothAnswer() {
    answer(first, "\"result\":\"0x\"", "\"result\":\"0x1\"");
    answer(second, "\"result\":\"0x\"", "\"result\":\"0x1\"");
    client.requireOneChain();
    first.exchanges().clear();
    second.exchanges().clear();
  }

  @AfterEach
  void close() {
    client.close();
    first.close();
    second.close();
  }

  @Test
  void areOneExchangeWithOneNode() {
    assertThat(client.tryOut(requests(3)))
        .containsExactly(worked(0), worked(1), Optional.of(new Trial(Bytes.EMPTY, 1)));
    assertThat(first.exchanges()).containsExactly(6);
    assertThat(second.exchanges()).isEmpty();
  }

  @Test
  void areInTheOrderOfTheRequestsWhateverTheOrderOfTheAnswers() {
    JsonMapper json = new JsonMapper();
    first.body(body ->
        json.readTree(body).valueStream().map(Object::toString).toList().reversed().toString());
    assertThat(client.tryOut(requests(2))).containsExactly(worked(0), worked(1));
  }

  @Test
  void areSeveralExchangesWhereTheyAreMoreThanNodesTakeAtOnce() {
    assertThat(client.tryOut(requests(120))).hasSize(120).element(119).isEqualTo(worked(119));
    assertThat(first.exchanges()).containsExactly(100, 100, 40);
  }

  @Test
  void askNothingWhereThereIsNothingToTry() {
    assertThat(client.tryOut(List.of())).isEmpty();
    assertThat(first.exchanges()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"error\":{\"code\":3,\"message\":\"execution reverted\"}",
        "\"error\":{\"code\":-32000,\"message\":\"missing trie node\"}",
        "\"error\":{\"code\":429,\"message\":\"too many requests\"}",
        "\"error\":\"no\"",
        "\"result\":null",
        "\"result\":\"0xz\"",
        "\"what\":1"
      })
  void areEmptyForThatOneAloneWhichIsNotPlain(String answer) {
    answer(first, answer, "\"result\":\"0x1\"");
    assertThat(client.tryOut(requests(4)))
        .containsExactly(worked(0), worked(1), Optional.empty(), worked(3));
    answer(first, "\"result\":\"0x\"", answer);
    assertThat(client.tryOut(requests(4)))
        .containsExactly(worked(0), worked(1), Optional.empty(), worked(3));
  }

  @Test
  void areAskedOfTheNextNodeWhereOneIsGone() {
    first.close();
    assertThat(client.tryOut(requests(2))).containsExactly(worked(0), worked(1));
  }

  @Test
  void areAllEmptyWhereNoNodeAnswers() {
    first.status(429);
    second.close();
    assertThat(client.tryOut(requests(120)))
        .hasSize(120)
        .allSatisfy(trial -> assertThat(trial).isEmpty());
    assertThat(first.exchanges()).containsExactly(100);
  }

  @Test
  void keepWhatWasAnsweredBeforeTheNodesWereGone() {
    second.close();
    first.body(body -> body.contains("\"id\":99") ? body : "");
    List<Optional<Trial>> trials = client.tryOut(requests(60));
    assertThat(trials).hasSize(60);
    assertThat(trials.subList(0, 50)).doesNotContain(Optional.empty());
    assertThat(trials.subList(50, 60)).containsOnly(Optional.empty());
  }

  /** Each returns its own number, and needs that much gas; the third is answered as told. */
  private static void answer(TestNode node, String call, String gas) {
    node.behave("eth_call", p -> data(p).equals(UNLUCKY) ? call : result(data(p)));
    node.behave(
        "eth_estimateGas",
        p -> data(p).equals(UNLUCKY) ? gas : result("0x" + Long.toHexString(Long.decode(data(p)))));
  }

  private static String data(JsonNode parameters) {
    return parameters.get(0).get("data").stringValue();
  }

  private static String result(String value) {
    return "\"result\":\"" + value + "\"";
  }

  private static List<CallRequest> requests(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> CallRequest.read(Address.ZERO, Bytes.of((byte) number)))
        .toList();
  }

  private static Optional<Trial> worked(int number) {
    return Optional.of(new Trial(Bytes.of((byte) number), number));
  }
}
