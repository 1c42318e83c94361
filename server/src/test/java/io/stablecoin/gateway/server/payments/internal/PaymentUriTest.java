package io.stablecoin.gateway.server.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import org.junit.jupiter.api.Test;

class PaymentUriTest {

  @Test
  void asksForATransferInTheSmallestUnit() {
    Address usdc = Address.parse("0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359");
    Address recipient = Address.parse("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359");
    Token token = new Token(new ChainId(137), usdc, "USDC", 6);
    assertThat(PaymentUri.of(TokenAmount.parse("25.5", token), recipient))
        .isEqualTo(
            "ethereum:0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359@137/transfer"
                + "?address=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359&uint256=25500000");
  }
}
