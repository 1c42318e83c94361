package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.ChainId;
import java.time.Duration;

/**
 * A node did not give what was asked of it.
 *
 * <p>The message says the cause, then the remedy. Of a node's URL it names the host only, because
 * the rest often holds an API key.
 */
public abstract sealed class RpcException extends RuntimeException {

  private final String code;
  private final String remedy;

  private RpcException(String code, String cause, String remedy) {
    super(cause + " " + remedy);
    this.code = code;
    this.remedy = remedy;
  }

  /** The stable code of the error, in snake_case. */
  public String code() {
    return code;
  }

  /** What to do about it, for people. */
  public String remedy() {
    return remedy;
  }

  /** Whether another node may well answer the same question. */
  boolean isOfThisNodeOnly() {
    return true;
  }

  /** No connection, or it broke: code {@code rpc_unreachable}. */
  public static final class Unreachable extends RpcException {
    Unreachable(String host, String why) {
      super(
          "rpc_unreachable",
          "The node at %s cannot be reached: %s.".formatted(host, why),
          "Check that it runs and that its URL is right.");
    }
  }

  /** No complete answer in time; the node may still have done the work: {@code rpc_timeout}. */
  public static final class TimedOut extends RpcException {
    TimedOut(String host, String method, Duration timeout) {
      super(
          "rpc_timeout",
          "The node at %s did not answer %s within %d ms."
              .formatted(host, method, timeout.toMillis()),
          "Try again, or use a faster node.");
    }
  }

  /** The node refused the request: code {@code rpc_node_error}. */
  public static final class NodeError extends RpcException {
    private final long nodeCode;
    private final String nodeMessage;

    NodeError(String host, String method, long nodeCode, String nodeMessage) {
      super(
          "rpc_node_error",
          "The node at %s refused %s: %s (%d)."
              .formatted(host, method, NodeWords.shown(nodeMessage), nodeCode),
          "Look the error up in the node's documentation.");
      this.nodeCode = nodeCode;
      this.nodeMessage = NodeWords.shown(nodeMessage);
    }

    /** The JSON-RPC code, or the HTTP status where the node gave none. */
    public long nodeCode() {
      return nodeCode;
    }

    /** The node's own words, cut where they are long and without any URL. */
    public String nodeMessage() {
      return nodeMessage;
    }
  }

  /** The node's requests are limited and the limit is reached: code {@code rpc_rate_limited}. */
  public static final class RateLimited extends RpcException {
    RateLimited(String host, String method) {
      super(
          "rpc_rate_limited",
          "The node at %s takes no more requests now (%s).".formatted(host, method),
          "Wait a moment; if it happens often, add a node or raise the provider's limit.");
    }
  }

  /** The tried execution reverts: code {@code execution_reverted}. */
  public static final class Reverted extends RpcException {
    private final RevertReason reason;

    Reverted(RevertReason reason) {
      super(
          "execution_reverted",
          "The contract reverts: %s.".formatted(reason.describe()),
          "Check balance, allowance and arguments.");
      this.reason = reason;
    }

    public RevertReason reason() {
      return reason;
    }

    @Override
    boolean isOfThisNodeOnly() {
      return false;
    }
  }

  /** What came back is no valid answer to the question: code {@code rpc_malformed_answer}. */
  public static final class MalformedAnswer extends RpcException {
    MalformedAnswer(String host, String method, String why) {
      super(
          "rpc_malformed_answer",
          "The node at %s gave no valid answer to %s: %s.".formatted(host, method, why),
          "Check that the URL is that of an Ethereum JSON-RPC endpoint.");
    }
  }

  /** The node is of another chain than the others or than configured: {@code rpc_wrong_chain}. */
  public static final class WrongChain extends RpcException {
    WrongChain(String host, ChainId expected, ChainId actual) {
      super(
          "rpc_wrong_chain",
          "The node at %s is of chain %s, not of chain %s.".formatted(host, actual, expected),
          "Remove its URL or put it under chain %s.".formatted(actual));
    }
  }

  /** The node does not have the block yet: code {@code rpc_node_behind}. */
  public static final class NodeBehind extends RpcException {
    NodeBehind(String host, long block) {
      super(
          "rpc_node_behind",
          "The node at %s does not have block %d yet.".formatted(host, block),
          "Wait until it has caught up, or use another node.");
    }
  }

  /** The chain was reorganised while logs were read: code {@code rpc_chain_moved}. */
  public static final class ChainMoved extends RpcException {
    ChainMoved(long block) {
      super(
          "rpc_chain_moved",
          "Block %d was replaced while logs were being read.".formatted(block),
          "Read the range again.");
    }
  }

  /** The node serves no logs of so many blocks at once: code {@code rpc_log_range_too_wide}. */
  static final class LogRangeTooWide extends RpcException {
    LogRangeTooWide(NodeError limit) {
      super("rpc_log_range_too_wide", limit.nodeMessage(), "Ask for fewer blocks.");
    }

    @Override
    boolean isOfThisNodeOnly() {
      return false;
    }
  }

  /** A contract answered something that its ABI does not allow: {@code rpc_unexpected_result}. */
  public static final class UnexpectedResult extends RpcException {
    UnexpectedResult(String cause) {
      super("rpc_unexpected_result", cause, "Check the contract's address and the chain.");
    }
  }
}
