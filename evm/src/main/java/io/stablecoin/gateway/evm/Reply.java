package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Bytes;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one node said to one request: a result or an error. */
record Reply(String host, String method, JsonNode json) {

  private static final int RATE_LIMIT_STATUS = 429;
  private static final int REVERT_OF_GETH = 3;
  private static final int REVERT_OF_NETHERMIND = -32015;
  private static final Pattern REVERT = Pattern.compile("execution reverted|vm execution error");
  private static final Pattern RATE_LIMIT =
      Pattern.compile(
          "rate.?limit|too many requests|request count exceeded|requests? per second"
              + "|capacity|compute units|quota");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]*");

  /** The result, which may be JSON's null; an error of the node is thrown. */
  Answer result() {
    JsonNode error = json.get("error");
    if (error != null && !error.isNull()) {
      throw failure(error);
    }
    JsonNode result = json.get("result");
    if (result == null) {
      throw new UnreadableAnswer("it has neither a result nor an error");
    }
    return new Answer(result, "result");
  }

  /** Reads the result; where it is unreadable, the replies beside it count all the same. */
  <T> T read(Function<Answer, T> reader) {
    try {
      return reader.apply(result());
    } catch (UnreadableAnswer e) {
      throw new RpcException.MalformedAnswer(host, method, String.valueOf(e.getMessage()));
    }
  }

  private RpcException failure(JsonNode error) {
    JsonNode code = error.get("code");
    JsonNode message = error.get("message");
    if (code == null || !code.isIntegralNumber() || message == null || !message.isString()) {
      return new RpcException.MalformedAnswer(host, method, "its error has no code or no message");
    }
    long number = code.longValue();
    String words = message.stringValue();
    String plain = words.toLowerCase(Locale.ROOT);
    if (number == REVERT_OF_GETH
        || number == REVERT_OF_NETHERMIND
        || REVERT.matcher(plain).find()) {
      return new RpcException.Reverted(reason(error.get("data"), words));
    }
    if (number == RATE_LIMIT_STATUS || RATE_LIMIT.matcher(plain).find()) {
      return new RpcException.RateLimited(host, method);
    }
    return new RpcException.NodeError(host, method, number, words);
  }

  /** The data stands alone, after a word ("Reverted 0x…"), or in a field of the same name. */
  private static RevertReason reason(@Nullable JsonNode data, String words) {
    JsonNode inner = data != null && data.isObject() ? data.get("data") : data;
    if (inner != null && inner.isString()) {
      Matcher hex = HEX.matcher(inner.stringValue());
      if (hex.find() && hex.group().length() % 2 == 0) {
        return RevertReason.decode(Bytes.fromHex(hex.group()));
      }
    }
    return new RevertReason.Message(words);
  }
}
