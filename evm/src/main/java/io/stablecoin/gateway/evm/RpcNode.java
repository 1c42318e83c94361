package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node: speaks JSON-RPC 2.0 and believes no answer that does not fit its question. */
final class RpcNode {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int QUESTIONS_TO_REST = 20;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpExchange http;
  private final AtomicInteger rest = new AtomicInteger();
  private final Outage outage;
  private volatile @Nullable ChainId chain;

  RpcNode(HttpExchange http, LongSupplier nanoTime) {
    this.http = http;
    this.outage = new Outage(nanoTime);
  }

  String host() {
    return http.host();
  }

  /** A node that is silent is asked last for the next few questions. */
  void failed(RpcException e) {
    if (e instanceof RpcException.Unreachable || e instanceof RpcException.TimedOut) {
      rest.set(QUESTIONS_TO_REST);
      outage.silent();
    }
  }

  void answered() {
    outage.answered();
  }

  Outage outage() {
    return outage;
  }

  /** Whether others should be asked first; counts one question down. */
  boolean rests() {
    return rest.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /** The chain the node is of; asked until it has answered once. */
  ChainId chain() {
    ChainId known = chain;
    if (known == null) {
      known =
          ask(
              List.of(RpcRequest.of("eth_chainId")),
              replies -> new ChainId(replies.getFirst().result().number()));
      chain = known;
    }
    return known;
  }

  /**
   * Sends the requests in one exchange and reads the replies, which come in the order of the
   * requests.
   */
  <T> T ask(List<RpcRequest> requests, Function<List<Reply>, T> reader) {
    String what =
        requests.stream().map(RpcRequest::method).distinct().collect(Collectors.joining("+"));
    try {
      return reader.apply(exchange(requests, what));
    } catch (UnreadableAnswer e) {
      throw new RpcException.MalformedAnswer(host(), what, String.valueOf(e.getMessage()));
    } catch (InvalidValueException e) {
      throw new RpcException.MalformedAnswer(host(), what, e.code());
    }
  }

  private List<Reply> exchange(List<RpcRequest> requests, String what) {
    List<Map<String, Object>> calls =
        IntStream.range(0, requests.size()).mapToObj(id -> requests.get(id).toJson(id)).toList();
    boolean alone = calls.size() == 1;
    byte[] body = JSON.writeValueAsBytes(alone ? calls.getFirst() : calls);
    JsonNode answer = parse(http.post(body, what), what);
    return inOrder(
        requests, !alone && answer.isArray() ? answer.valueStream().toList() : List.of(answer));
  }

  private JsonNode parse(HttpResponse<byte[]> response, String what) {
    if (response.statusCode() == TOO_MANY_REQUESTS) {
      throw new RpcException.RateLimited(host(), what);
    }
    JsonNode answer = json(response.body());
    // Some nodes give a JSON-RPC error together with a status such as 400; its words say more.
    boolean speaks = answer != null && (answer.isArray() || answer.has("error"));
    if (response.statusCode() != OK && !speaks) {
      throw new RpcException.MalformedAnswer(
          host(), what, "its HTTP status is " + response.statusCode());
    }
    if (answer == null) {
      throw new RpcException.MalformedAnswer(host(), what, "it is no JSON");
    }
    return answer;
  }

  private static @Nullable JsonNode json(byte[] body) {
    try {
      JsonNode answer = JSON.readTree(body);
      return answer.isContainer() ? answer : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private List<Reply> inOrder(List<RpcRequest> requests, List<JsonNode> answers) {
    Map<Integer, JsonNode> byId = new HashMap<>();
    for (JsonNode answer : answers) {
      JsonNode id = answer.get("id");
      if (id == null || !id.isInt()) {
        refuseAsAWhole(requests, answer);
      } else if (byId.put(id.intValue(), answer) != null) {
        throw new UnreadableAnswer("it answers twice to one request");
      }
    }
    List<Reply> replies = new ArrayList<>(requests.size());
    for (int id = 0; id < requests.size(); id++) {
      JsonNode answer = byId.remove(id);
      if (answer == null) {
        throw new UnreadableAnswer("a request has no answer with its id");
      }
      replies.add(new Reply(host(), requests.get(id).method(), answer));
    }
    if (!byId.isEmpty()) {
      throw new UnreadableAnswer("it answers what was not asked");
    }
    return replies;
  }

  /** An error without an id is how a node refuses a whole batch, or cannot read it. */
  private void refuseAsAWhole(List<RpcRequest> requests, JsonNode answer) {
    if (answer.has("error")) {
      new Reply(host(), requests.getFirst().method(), answer).result();
    }
    throw new UnreadableAnswer("it has no id");
  }
}
