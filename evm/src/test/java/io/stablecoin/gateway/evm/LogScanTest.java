package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LogScanTest {

  private final TestNode node = TestNode.start();
  private final EvmClient client = node.client();
  private final List<Long> spans = new ArrayList<>();
  private volatile int branch;

  @AfterEach
  void close() {
    client.close();
    node.close();
  }

  /** A chain up to {@code head} with one log in each block, served in ranges up to a limit. */
  private void chain(long head, long limit, long code, String refusal) {
    node.behave("eth_getBlockByNumber", p -> "\"result\":" + block(quantity(p.get(0)), head));
    node.behave(
        "eth_getLogs",
        p -> {
          long from = quantity(p.get(0).get("fromBlock"));
          long to = Math.min(head, quantity(p.get(0).get("toBlock")));
          spans.add(to - from + 1);
          return to - from + 1 > limit
              ? TestNode.errorOf(code, refusal)
              : "\"result\":" + logs(from, to);
        });
  }

  private String block(long number, long head) {
    return number > head ? "null" : ChainJson.block(number, branch);
  }

  private String logs(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(block -> ChainJson.log(block, branch, 0))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static long quantity(JsonNode node) {
    return Long.decode(node.stringValue());
  }

  private LogScan scan(long from, long to) {
    return client.scan(
        new LogFilter(from, to, List.of(ChainJson.TOKEN), List.of(List.of(Erc20.TRANSFER_TOPIC))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -32005 | query returned more than 10000 results
          -32602 | Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range
          -32600 | Under the Free tier plan, you can make eth_getLogs requests with up to a 10 block range
          -32614 | eth_getLogs is limited to a 10,000 range
          -32000 | exceed maximum block range: 5000
          -32000 | query exceeds max results 20000
          -32005 | limit exceeded
              35 | ranges over 10000 blocks are not supported on freetier
          -32000 | block range is too wide
          -32000 | Requested range exceeds maximum RPC range limit
          """)
  void halvesTheRangeUntilTheNodeServesIt(long code, String refusal) {
    chain(5_000, 300, code, refusal);
    LogScan scan = scan(1, 3_000);
    assertThat(scan.logs())
        .extracting(Log::blockNumber)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 3_000).boxed().toList());
    assertThat(scan.lastBlock().number()).isEqualTo(3_000);
    assertThat(spans.subList(0, 4)).containsExactly(2_000L, 1_000L, 500L, 250L);
  }

  @Test
  void growsTheRangeAgainSlowly() {
    chain(100_000, 1_000_000, 0, "");
    scan(1, 6_000);
    assertThat(spans).containsExactly(2_000L, 2_250L, 1_750L);
  }

  @Test
  void keepsTheErrorOfANodeThatRefusesASingleBlock() {
    chain(5_000, 0, -32005, "query returned more than 10000 results");
    assertThatThrownBy(() -> scan(1, 100)).isInstanceOf(RpcException.NodeError.class);
    assertThat(spans).endsWith(1L);
  }

  @Test
  void halvesForTheSecondNodeWhileTheFirstIsGone() {
    TestNode gone = TestNode.start();
    gone.close();
    chain(5_000, 300, -32005, "limit exceeded");
    try (EvmClient both = TestNode.clientOf(List.of(gone, node))) {
      assertThat(both.logs(new LogFilter(1, 1_000, List.of(), List.of()))).hasSize(1_000);
    }
  }

  @Test
  void asksForLessAfterAnAnswerThatWasTooLarge() {
    chain(5_000, 5_000, 0, "");
    client.chainId();
    spans.add(0L);
    node.body(body -> spans.getLast() > 1_500 ? " ".repeat(33 * 1024 * 1024) : body);
    assertThatThrownBy(() -> scan(1, 2_000)).isInstanceOf(RpcException.MalformedAnswer.class);
    assertThat(scan(1, 2_000).logs()).hasSize(2_000);
  }

  @Test
  void neverTakesTheAnswerOfANodeThatIsBehindForComplete() {
    chain(99, 1_000, 0, "");
    assertThatThrownBy(() -> scan(50, 100))
        .isInstanceOf(RpcException.NodeBehind.class)
        .hasMessageContaining("does not have block 100 yet");
  }

  @Test
  void readsFromTheNextNodeWhenOneIsBehind() {
    try (TestNode behind = TestNode.start().result("eth_getBlockByNumber", "null")) {
      behind.result("eth_getLogs", "[]");
      chain(100, 1_000, 0, "");
      try (EvmClient both = TestNode.clientOf(List.of(behind, node))) {
        assertThat(both.logs(new LogFilter(50, 100, List.of(), List.of()))).hasSize(51);
      }
    }
  }

  @Test
  void listsLogsOnceAndInOrderAndNoRemovedOnes() {
    chain(9, 1_000, 0, "");
    String removed = ChainJson.log(8, 1, 0).replace("\"removed\":false", "\"removed\":true");
    node.result(
        "eth_getLogs",
        "[%s,%s,%s,%s,%s]"
            .formatted(
                ChainJson.log(9, 0, 0),
                ChainJson.log(8, 0, 11),
                ChainJson.log(8, 0, 2),
                removed,
                ChainJson.log(9, 0, 0)));
    assertThat(scan(8, 9).logs())
        .extracting(Log::blockNumber, Log::logIndex)
        .containsExactly(tuple(8L, 2L), tuple(8L, 11L), tuple(9L, 0L));
  }

  @Test
  void refusesLogsThatWereNotAskedFor() {
    chain(9, 1_000, 0, "");
    node.result("eth_getLogs", "[%s]".formatted(ChainJson.log(7, 0, 0)));
    assertThatThrownBy(() -> scan(8, 9))
        .isInstanceOf(RpcException.MalformedAnswer.class)
        .hasMessageContaining("outside of the filter");
  }

  @Test
  void noticesAReorganisationBetweenTwoPieces() {
    chain(5_000, 100, -32005, "limit exceeded");
    node.behave(
        "eth_getBlockByNumber",
        p -> {
          branch = quantity(p.get(0)) == 200 && spans.contains(100L) ? 1 : branch;
          return "\"result\":" + block(quantity(p.get(0)), 5_000);
        });
    assertThatThrownBy(() -> scan(1, 200)).isInstanceOf(RpcException.ChainMoved.class);
  }

  @Test
  void noticesAReorganisationWithinOnePiece() {
    chain(9, 100, 0, "");
    node.result("eth_getLogs", "[%s]".formatted(ChainJson.log(9, 1, 0)));
    assertThatThrownBy(() -> scan(8, 9)).isInstanceOf(RpcException.ChainMoved.class);
  }
}
