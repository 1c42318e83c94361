package io.stablecoin.gateway.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Erc20Test {

  private static final Address PAYEE = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Token USDC = new Token(new ChainId(1), ChainJson.TOKEN, "USDC", 6);
  private static final Bytes TWENTY_FIVE = word("017d7840");

  @Test
  void encodesATransferAsTheStandardSays() {
    assertThat(Erc20.transfer(PAYEE, TokenAmount.parse("25.00", USDC)))
        .hasToString(
            "0xa9059cbb"
                + "00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8"
                + "00000000000000000000000000000000000000000000000000000000017d7840");
  }

  @Test
  void knowsTheTopicOfTransfers() {
    assertThat(Erc20.TRANSFER_TOPIC)
        .hasToString("0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
  }

  @Test
  void readsATransfer() {
    Transfer transfer = Erc20.decodeTransfer(transferLog()).orElseThrow();
    assertThat(transfer.token()).isEqualTo(ChainJson.TOKEN);
    assertThat(transfer.from()).isEqualTo(Address.ZERO);
    assertThat(transfer.to()).isEqualTo(PAYEE);
    assertThat(transfer.amount(USDC)).hasToString("25.00 USDC");
  }

  @Test
  void refusesToCountATransferOfAnotherToken() {
    Token other = new Token(new ChainId(1), PAYEE, "USDC", 6);
    Transfer transfer = Erc20.decodeTransfer(transferLog()).orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> transfer.amount(other));
  }

  @Test
  void takesNoOtherLogForATransfer() {
    Bytes from = Address.ZERO.toWord();
    Bytes to = PAYEE.toWord();
    Bytes topic = Erc20.TRANSFER_TOPIC;
    Bytes dirty = Bytes.fromHex("0x01").concat(to.slice(1, 32));
    List<Log> others = new ArrayList<>();
    others.add(log(List.of(), TWENTY_FIVE));
    others.add(log(List.of(topic, from), TWENTY_FIVE));
    others.add(log(List.of(topic, from, to, TWENTY_FIVE), Bytes.EMPTY));
    others.add(log(List.of(topic, from, to, TWENTY_FIVE), TWENTY_FIVE));
    others.add(log(List.of(to, from, to), TWENTY_FIVE));
    others.add(log(List.of(topic, from, dirty), TWENTY_FIVE));
    others.add(log(List.of(topic, dirty, to), TWENTY_FIVE));
    others.add(log(List.of(topic, from, to), Bytes.EMPTY));
    others.add(log(List.of(topic, from, to), TWENTY_FIVE.slice(1, 32)));
    others.add(log(List.of(topic, from, to), TWENTY_FIVE.concat(TWENTY_FIVE)));
    assertThat(others).allSatisfy(log -> assertThat(Erc20.decodeTransfer(log)).isEmpty());
  }

  @Test
  void readsABalance() {
    try (TestNode node = TestNode.start().result("eth_call", "\"" + TWENTY_FIVE + "\"");
        EvmClient client = node.client()) {
      assertThat(Erc20.balanceOf(client, USDC, PAYEE)).hasToString("25.00 USDC");
    }
  }

  @Test
  void noticesThatThereIsNoTokenAtTheAddress() {
    try (TestNode node = TestNode.start().result("eth_call", "\"0x\"");
        EvmClient client = node.client()) {
      assertThatExceptionOfType(RpcException.UnexpectedResult.class)
          .isThrownBy(() -> Erc20.balanceOf(client, USDC, PAYEE));
    }
  }

  private static Log transferLog() {
    return log(List.of(Erc20.TRANSFER_TOPIC, Address.ZERO.toWord(), PAYEE.toWord()), TWENTY_FIVE);
  }

  private static Log log(List<Bytes> topics, Bytes data) {
    BlockHash block = BlockHash.parse(ChainJson.blockHash(1, 0));
    return new Log(ChainJson.TOKEN, topics, data, 1, block, ChainJson.txHash(1), 0);
  }

  private static Bytes word(String digits) {
    return Bytes.fromHex("0x" + "0".repeat(64 - digits.length()) + digits);
  }
}
