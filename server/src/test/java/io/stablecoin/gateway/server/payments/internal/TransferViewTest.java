package io.stablecoin.gateway.server.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TransferViewTest {

  private static final Instant DEADLINE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Address ADDRESS =
      Address.parse("0x1111111111111111111111111111111111111111");
  private static final Bytes HASH = Bytes.of(new byte[32]);

  @Test
  void listsOnlyTheNewestOfEndlessDust() {
    List<Deposit> dust = LongStream.range(0, 1_000).mapToObj(TransferViewTest::deposit).toList();
    List<TransferView> views = TransferView.newest(dust, DEADLINE, 1_000);
    assertThat(views).hasSize(100);
    assertThat(views.getFirst().blockNumber()).isEqualTo(900);
    assertThat(views.getLast().blockNumber()).isEqualTo(999);
  }

  @Test
  void tellsHowDeepAndHowLateATransferIs() {
    TransferView view = TransferView.newest(List.of(deposit(8)), DEADLINE, 10).getFirst();
    assertThat(view.confirmations()).isEqualTo(3);
    assertThat(view.late()).isTrue();
  }

  private static Deposit deposit(long block) {
    return new Deposit(
        "dep_" + block,
        new MerchantId("mer_shop"),
        ADDRESS,
        ADDRESS,
        TokenAmount.parse("0.000001", new Token(new ChainId(1), ADDRESS, "USDC", 6)),
        new TxHash(HASH),
        0,
        new ReadBlock(block, new BlockHash(HASH), DEADLINE.plusSeconds(1)),
        DepositState.FINAL);
  }
}
