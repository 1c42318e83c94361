package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroadcastTest {

  private static final Bytes RAW = Bytes.fromHex("0x02c0");
  private static final TxHash HASH = new TxHash(RAW.keccak256());
  private static final String SEND = "eth_sendRawTransaction";

  private final TestNode first = TestNode.start();
  private final TestNode second = TestNode.start();
  private final EvmClient client = TestNode.clientOf(List.of(first, second));

  @AfterEach
  void close() {
    client.close();
    first.close();
    second.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AlreadyKnown       | already known
          AlreadyKnown       | ALREADY_EXISTS: already known
          AlreadyKnown       | AlreadyKnown
          AlreadyKnown       | transaction already imported
          AlreadyKnown       | Known transaction
          AlreadyKnown       | known transaction: 1a2b
          NonceTooLow        | nonce too low
          NonceTooLow        | nonce too low: next nonce 5, tx nonce 3
          NonceTooLow        | Nonce too low
          NonceTooLow        | INTERNAL_ERROR: NonceTooLow
          NonceTooLow        | OldNonce, Current nonce: 5, nonce of rejected tx: 3
          Underpriced        | replacement transaction underpriced
          Underpriced        | transaction underpriced: gas tip cap 1, minimum needed 2
          Underpriced        | max fee per gas less than block base fee: address 0x00, maxFeePerGas: 1, baseFee: 2
          Underpriced        | FeeTooLow, MaxFeePerGas too low. MaxFeePerGas: 1, BaseFee: 2
          Underpriced        | ReplacementNotAllowed
          Underpriced        | Gas price below configured minimum gas price
          FeeAboveNodeLimit  | tx fee (1.20 ether) exceeds the configured cap (1.00 ether)
          FeeAboveNodeLimit  | Transaction fee cap exceeded
          InsufficientFunds  | insufficient funds for gas * price + value: balance 0, tx cost 1, overshot 1
          InsufficientFunds  | Insufficient funds for gas * price + value
          InsufficientFunds  | Upfront cost exceeds account balance
          InsufficientFunds  | InsufficientFunds, Account balance: 0, cumulative cost: 1
          IntrinsicGasTooLow | intrinsic gas too low: gas 20000, minimum needed 21000
          IntrinsicGasTooLow | Intrinsic gas exceeds gas limit
          NeverValid         | exceeds block gas limit
          NeverValid         | oversized data: transaction size 131100, limit 131072
          NeverValid         | transaction type not supported
          Rejected           | unknown transaction type
          Rejected           | nonce too high
          Rejected           | in-flight transaction limit reached for delegated accounts
          Rejected           | max priority fee per gas higher than max fee per gas
          Rejected           | rlp: expected List
          """)
  void knowsTheWordsOfTheNodes(String outcome, String words) {
    first.error(SEND, -32000, words);
    second.close();
    assertThat(client.broadcast(RAW).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void sendsToEveryNode() {
    first.result(SEND, quoted(HASH));
    second.result(SEND, quoted(HASH));
    assertThat(client.broadcast(RAW)).isEqualTo(new Broadcast.Accepted(HASH));
    assertThat(first.methods()).contains(SEND);
    assertThat(second.methods()).contains(SEND);
  }

  @Test
  void isAcceptedWhenOneNodeAccepts() {
    first.error(SEND, -32000, "transaction underpriced");
    second.result(SEND, quoted(HASH));
    assertThat(client.broadcast(RAW)).isEqualTo(new Broadcast.Accepted(HASH));
  }

  @Test
  void isKnownWhenOneNodeKnowsIt() {
    first.error(SEND, -32000, "nonce too low");
    second.error(SEND, -32000, "already known");
    assertThat(client.broadcast(RAW)).isEqualTo(new Broadcast.AlreadyKnown(HASH));
  }

  @Test
  void doesNotBelieveANodeThatNamesAnotherHash() {
    first.result(SEND, quoted(ChainJson.txHash(1)));
    second.close();
    assertThatThrownBy(() -> client.broadcast(RAW))
        .isInstanceOf(RpcException.MalformedAnswer.class);
  }

  @Test
  void sendsNothingToANodeOfAnotherChain() {
    client.chainId();
    first.result(SEND, quoted(HASH));
    second.result("eth_chainId", "\"0x1\"");
    assertThat(client.broadcast(RAW)).isEqualTo(new Broadcast.Accepted(HASH));
    assertThat(second.methods()).doesNotContain(SEND);
  }

  @Test
  void failsWhenNoNodeAnswers() {
    first.close();
    second.close();
    assertThatThrownBy(() -> client.broadcast(RAW)).isInstanceOf(RpcException.Unreachable.class);
  }

  private static String quoted(TxHash hash) {
    return "\"" + hash + "\"";
  }
}
