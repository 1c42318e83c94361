package io.stablecoin.gateway.server.treasury.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevellingTest {

  private static final Token USDC = new Token(new ChainId(1), address(9), "USDC", 6);
  private static final Address TREASURY = address(1);
  private static final Address SECOND = address(2);
  private static final Address THIRD = address(3);
  private static final Address COLD = address(4);
  private static final TokenRule NO_RULE = new TokenRule(USDC, Optional.empty(), Optional.empty());
  private static final TokenRule FLOAT =
      new TokenRule(USDC, Optional.of(usdc("100")), Optional.empty());
  private static final TokenRule CEILING =
      new TokenRule(USDC, Optional.empty(), Optional.of(usdc("100")));

  @Test
  void movesNothingWithoutARuleAndWithoutNeed() {
    assertThat(levelling(NO_RULE, "1000", "0", "0").movements()).isEmpty();
  }

  @Test
  void fillsUpAWalletThatHasLessThanHalfOfItsFloat() {
    assertThat(levelling(FLOAT, "250", "49.999999", "50").movements())
        .containsExactly(new Movement(TransferKind.REFILL, TREASURY, SECOND, usdc("50.000001")));
  }

  @Test
  void countsWhatIsOnItsWayAlready() {
    assertThat(
            new Levelling(
                    FLOAT,
                    Optional.empty(),
                    holding(TREASURY, "500", "0"),
                    List.of(holding(SECOND, "0", "100")),
                    usdc("0"),
                    List.of())
                .movements())
        .isEmpty();
  }

  @Test
  void leavesTheTreasuryItsOwnFloat() {
    assertThat(levelling(FLOAT, "299", "0", "0").movements())
        .containsExactly(new Movement(TransferKind.REFILL, TREASURY, SECOND, usdc("100")));
    assertThat(levelling(FLOAT, "199", "0", "0").movements()).isEmpty();
  }

  @Test
  void collectsForAPaymentThatNoWalletCouldMakeAlone() {
    assertThat(levelling(FLOAT, "20", "30", "60", "100").movements())
        .containsExactly(
            new Movement(TransferKind.COLLECTION, THIRD, TREASURY, usdc("60")),
            new Movement(TransferKind.COLLECTION, SECOND, TREASURY, usdc("20")));
  }

  @Test
  void collectsForTheFirstPaymentThatAllCouldMakeTogether() {
    assertThat(levelling(NO_RULE, "20", "30", "0", "1000", "40").movements())
        .containsExactly(new Movement(TransferKind.COLLECTION, SECOND, TREASURY, usdc("20")));
  }

  @Test
  void collectsNothingTwice() {
    assertThat(
            new Levelling(
                    NO_RULE,
                    Optional.empty(),
                    holding(TREASURY, "20", "80"),
                    List.of(holding(SECOND, "50", "0")),
                    usdc("100"),
                    List.of(usdc("100")))
                .movements())
        .isEmpty();
  }

  @Test
  void movesWhatIsAboveTheCeilingToTheColdWallet() {
    assertThat(levelling(CEILING, "90", "5", "6").movements())
        .containsExactly(new Movement(TransferKind.EXCESS, TREASURY, COLD, usdc("1")));
    assertThat(levelling(CEILING, "90", "5", "5").movements()).isEmpty();
  }

  @Test
  void movesNoMoreThanTheTreasuryHas() {
    assertThat(levelling(CEILING, "10", "200", "0").movements())
        .containsExactly(new Movement(TransferKind.EXCESS, TREASURY, COLD, usdc("10")));
  }

  @Test
  void keepsWhatQueuedPaymentsNeed() {
    assertThat(queued("150", "50")).isEmpty();
    assertThat(queued("150", "30"))
        .containsExactly(new Movement(TransferKind.EXCESS, TREASURY, COLD, usdc("20")));
  }

  private static List<Movement> queued(String treasury, String queued) {
    return new Levelling(
            CEILING,
            Optional.of(COLD),
            holding(TREASURY, treasury, "0"),
            List.of(),
            usdc(queued),
            List.of())
        .movements();
  }

  @Test
  void keepsTheTreasurysOwnFloat() {
    TokenRule both = new TokenRule(USDC, Optional.of(usdc("50")), Optional.of(usdc("100")));
    assertThat(levelling(both, "60", "60", "60").movements())
        .containsExactly(new Movement(TransferKind.EXCESS, TREASURY, COLD, usdc("10")));
  }

  @Test
  void movesNothingForLessThanAHundredthOfTheCeiling() {
    assertThat(levelling(CEILING, "100.999999", "0", "0").movements()).isEmpty();
    assertThat(levelling(CEILING, "101", "0", "0").movements()).hasSize(1);
  }

  @Test
  void forgetsWhatIsWantedNoMore() {
    Movement excess = new Movement(TransferKind.EXCESS, TREASURY, COLD, usdc("1"));
    Movement refill = new Movement(TransferKind.REFILL, TREASURY, SECOND, usdc("1"));
    Movement collection = new Movement(TransferKind.COLLECTION, SECOND, TREASURY, usdc("1"));
    Set<Address> both = Set.of(TREASURY, SECOND);

    assertThat(new Purposes(CEILING, Optional.of(COLD), both, false).include(excess)).isTrue();
    assertThat(new Purposes(CEILING, Optional.of(THIRD), both, false).include(excess)).isFalse();
    assertThat(new Purposes(NO_RULE, Optional.of(COLD), both, false).include(excess)).isFalse();
    assertThat(new Purposes(FLOAT, Optional.empty(), both, false).include(refill)).isTrue();
    assertThat(new Purposes(NO_RULE, Optional.empty(), both, false).include(refill)).isFalse();
    assertThat(new Purposes(FLOAT, Optional.empty(), Set.of(TREASURY), false).include(refill))
        .isFalse();
    assertThat(new Purposes(FLOAT, Optional.empty(), both, true).include(collection)).isTrue();
    assertThat(new Purposes(FLOAT, Optional.empty(), both, false).include(collection)).isFalse();
    assertThat(new Purposes(FLOAT, Optional.empty(), Set.of(TREASURY), true).include(collection))
        .isFalse();
  }

  @Test
  void keepsWhatAPaymentWaitsFor() {
    assertThat(levelling(CEILING, "150", "0", "0", "1000").movements()).isEmpty();
  }

  private static Levelling levelling(
      TokenRule rule, String treasury, String second, String third, String... waiting) {
    return new Levelling(
        rule,
        Optional.of(COLD),
        holding(TREASURY, treasury, "0"),
        List.of(holding(SECOND, second, "0"), holding(THIRD, third, "0")),
        usdc("0"),
        List.of(waiting).stream().map(LevellingTest::usdc).toList());
  }

  private static Holding holding(Address wallet, String available, String incoming) {
    return new Holding(wallet, usdc(available), usdc(incoming));
  }

  private static TokenAmount usdc(String amount) {
    return TokenAmount.parse(amount, USDC);
  }

  private static Address address(int last) {
    return Address.fromWord(Bytes.of(new byte[31]).concat(Bytes.of((byte) last)));
  }
}
