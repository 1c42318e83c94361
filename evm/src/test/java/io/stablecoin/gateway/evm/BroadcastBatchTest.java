package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of several transactions, sent at once. */
class BroadcastBatchTest {

  private static final Bytes RAW_1 = raw(1);
  private static final Bytes RAW_2 = raw(2);
  private static final Bytes RAW_3 = raw(3);
  private static final List<Bytes> RAWS = List.of(RAW_1, RAW_2, RAW_3);
  private static final String SEND = "eth_sendRawTransaction";
  private static final String RATE_LIMIT = TestNode.errorOf(429, "too many requests");

  private final TestNode first = TestNode.start();
  private final TestNode second = TestNode.start();
  private final EvmClient client = TestNode.clientOf(List.of(first, second));

  @BeforeEach
  void bothAccept() {
    accept(first, Map.of());
    accept(second, Map.of());
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
  void goesToEveryNodeInOneExchange() {
    assertThat(client.broadcast(RAWS))
        .containsExactly(accepted(RAW_1), accepted(RAW_2), accepted(RAW_3));
    assertThat(first.exchanges()).containsExactly(3);
    assertThat(second.exchanges()).containsExactly(3);
  }

  @Test
  void givesTheAnswersInTheOrderOfTheBytesWhateverTheOrderOfTheNodes() {
    accept(first, Map.of(RAW_2, refusal("nonce too low")));
    second.close();
    JsonMapper json = new JsonMapper();
    first.body(body ->
        json.readTree(body).valueStream().map(Object::toString).toList().reversed().toString());
    assertThat(client.broadcast(RAWS))
        .containsExactly(
            accepted(RAW_1), new Broadcast.NonceTooLow("nonce too low"), accepted(RAW_3));
  }

  @Test
  void givesForEachTheAnswerThatSaysMost() {
    accept(first, Map.of(RAW_1, refusal("transaction underpriced"), RAW_3, refusal("who knows")));
    accept(second, Map.of(RAW_2, refusal("already known"), RAW_3, refusal("nonce too low")));
    assertThat(client.broadcast(RAWS))
        .containsExactly(
            accepted(RAW_1), accepted(RAW_2), new Broadcast.NonceTooLow("nonce too low"));
  }

  @Test
  void readsARevertAsARefusal() {
    accept(first, Map.of(RAW_2, TestNode.errorOf(3, "execution reverted: no")));
    second.close();
    assertThat(client.broadcast(RAWS))
        .element(1)
        .isInstanceOfSatisfying(
            Broadcast.Rejected.class,
            refused -> assertThat(refused.message()).contains("execution reverted: no"));
  }

  @Test
  void goesInBatchesThatEveryNodeTakes() {
    List<Bytes> many = IntStream.range(0, 250).mapToObj(BroadcastBatchTest::raw).toList();
    assertThat(client.broadcast(many))
        .containsExactlyElementsOf(
            many.stream().<Broadcast>map(BroadcastBatchTest::accepted).toList());
    assertThat(first.exchanges()).containsExactly(100, 100, 50);
  }

  @Test
  void sendsNothingWhereThereIsNothing() {
    assertThat(client.broadcast(List.of())).isEmpty();
    assertThat(first.exchanges()).isEmpty();
  }

  @Test
  void sendsOneAloneAsASingleBroadcastDoes() {
    first.body(body -> body.startsWith("[") ? "{}" : body);
    second.close();
    assertThat(client.broadcast(List.of(RAW_1))).containsExactly(accepted(RAW_1));
  }

  @Test
  void readsARefusalThatNamesNoRequestAsThatOfTheOnlyOne() {
    refuseWithoutAnId("rlp: expected List");
    second.close();
    Broadcast refused = new Broadcast.Rejected("rlp: expected List");
    assertThat(client.broadcast(List.of(RAW_1))).containsExactly(refused);
    assertThat(client.broadcast(RAW_1)).isEqualTo(refused);
  }

  @Test
  void readsARefusalThatNamesNoRequestAsNoAnswerToAnyOfSeveral() {
    refuseWithoutAnId("nonce too low");
    assertThat(client.broadcast(RAWS))
        .containsExactly(accepted(RAW_1), accepted(RAW_2), accepted(RAW_3));
    second.close();
    assertThatThrownBy(() -> client.broadcast(RAWS)).isInstanceOf(RpcException.NodeError.class);
  }

  @Test
  void asksNoNodeThatIsGoneTwice() {
    first.close();
    assertThat(client.broadcast(RAWS))
        .containsExactly(accepted(RAW_1), accepted(RAW_2), accepted(RAW_3));
    assertThat(second.exchanges()).containsExactly(3);
  }

  @Test
  void takesTheOtherNodesWordWhereOneHasNoneForOne() {
    accept(first, Map.of(RAW_2, RATE_LIMIT, RAW_3, "\"result\":7"));
    accept(second, Map.of(RAW_1, refusal("who knows"), RAW_2, refusal("already known")));
    assertThat(client.broadcast(RAWS))
        .containsExactly(accepted(RAW_1), new Broadcast.AlreadyKnown(hash(RAW_2)), accepted(RAW_3));
  }

  @Test
  void endsBeforeTheFirstThatNoNodeHasAWordFor() {
    accept(first, Map.of(RAW_2, RATE_LIMIT));
    accept(second, Map.of(RAW_2, "\"error\":{}"));
    assertThat(client.broadcast(RAWS)).containsExactly(accepted(RAW_1));
  }

  @Test
  void sendsNoFurtherBatchOnceThereIsNoAnswer() {
    List<Bytes> many = IntStream.range(0, 250).mapToObj(BroadcastBatchTest::raw).toList();
    accept(first, Map.of(many.get(110), RATE_LIMIT));
    second.close();
    assertThat(client.broadcast(many)).hasSize(110);
    assertThat(first.exchanges()).containsExactly(100, 100);
  }

  @Test
  void doesNotBelieveANodeThatNamesAnotherHash() {
    accept(first, Map.of(RAW_3, "\"result\":\"%s\"".formatted(hash(RAW_2))));
    second.close();
    assertThat(client.broadcast(RAWS)).containsExactly(accepted(RAW_1), accepted(RAW_2));
  }

  @Test
  void failsWhenNoNodeHasAWordForTheVeryFirst() {
    accept(first, Map.of(RAW_1, RATE_LIMIT));
    second.close();
    assertThatThrownBy(() -> client.broadcast(RAWS))
        .isInstanceOf(RpcException.RateLimited.class)
        .satisfies(e ->
            assertThat(e.getSuppressed()).hasOnlyElementsOfType(RpcException.Unreachable.class));
  }

  @Test
  void sendsNothingToANodeOfAnotherChain() {
    try (TestNode foreign = TestNode.start().result("eth_chainId", "\"0x1\"");
        EvmClient both = TestNode.clientOf(List.of(first, foreign))) {
      both.chainId();
      assertThat(both.broadcast(RAWS)).hasSize(3);
      assertThat(foreign.methods()).doesNotContain(SEND);
    }
  }

  private void refuseWithoutAnId(String words) {
    first.body(ignored -> "{\"jsonrpc\":\"2.0\",\"id\":null," + refusal(words) + "}");
  }

  private static void accept(TestNode node, Map<Bytes, String> others) {
    node.behave(
        SEND,
        p -> {
          Bytes raw = Bytes.fromHex(p.get(0).stringValue());
          return others.getOrDefault(raw, "\"result\":\"%s\"".formatted(hash(raw)));
        });
  }

  private static String refusal(String words) {
    return TestNode.errorOf(-32000, words);
  }

  private static Broadcast accepted(Bytes raw) {
    return new Broadcast.Accepted(hash(raw));
  }

  private static TxHash hash(Bytes raw) {
    return new TxHash(raw.keccak256());
  }

  private static Bytes raw(int number) {
    return Bytes.of((byte) 2, (byte) number);
  }
}
