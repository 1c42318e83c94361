package io.stablecoin.gateway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.cli.demo.Books.Entry;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final Token USDC =
      new Token(new ChainId(31337), Address.parse("0x" + "11".repeat(20)), "USDC", 6);
  private static final String AVAILABLE = "merchant_available:mer_dev";
  private static final String RESERVED = "merchant_reserved:mer_dev";

  private final List<Entry> story =
      List.of(
          new Entry("deposit_confirmed", "forwarders:31337", AVAILABLE, amount("25.00")),
          new Entry("refund_reserved", AVAILABLE, RESERVED, amount("10.00")),
          new Entry("refund_settled", RESERVED, "wallet:0x", amount("10.00")));

  @Test
  void addUpToTheBalancesThatTheirEntriesMake() {
    assertThat(new Books(story, amount("15.00"), amount("0")).addUp()).isTrue();
  }

  @Test
  void doNotAddUpToAnyOtherBalance() {
    assertThat(new Books(story, amount("15.01"), amount("0")).addUp()).isFalse();
    assertThat(new Books(story, amount("15.00"), amount("0.01")).addUp()).isFalse();
    assertThat(new Books(story.subList(0, 2), amount("15.00"), amount("0")).addUp()).isFalse();
  }

  private static TokenAmount amount(String text) {
    return TokenAmount.parse(text, USDC);
  }
}
