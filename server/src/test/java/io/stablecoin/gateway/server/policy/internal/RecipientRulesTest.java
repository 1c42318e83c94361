package io.stablecoin.gateway.server.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientRulesTest {

  private static final Address ALICE = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Address BOB = Address.parse("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
  private static final Token USDC =
      new Token(
          new ChainId(1), Address.parse("0x5fbdb2315678afecb367f032d93f642f64180aa3"), "USDC", 6);
  private static final Call APPROVAL = Call.of(USDC.contract(), Bytes.fromHex("0x095ea7b3"));

  @Test
  void letEverythingPassWhereThereIsNoList() {
    assertThat(refusal(Set.of(), Set.of(), pays(ALICE))).isEmpty();
    assertThat(refusal(Set.of(), Set.of(), APPROVAL)).isEmpty();
  }

  @Test
  void lookAtTheRecipientAndNotAtTheContractThatIsCalled() {
    assertThat(refusal(Set.of(USDC.contract()), Set.of(), pays(ALICE)))
        .isEqualTo("policy_recipient_not_allowed");
    assertThat(refusal(Set.of(ALICE), Set.of(USDC.contract()), pays(ALICE))).isEmpty();
  }

  @Test
  void refuseWhomTheyDenyAlsoWhereItIsAllowed() {
    assertThat(refusal(Set.of(ALICE, BOB), Set.of(BOB), pays(BOB)))
        .isEqualTo("policy_recipient_denied");
    assertThat(refusal(Set.of(), Set.of(BOB), pays(ALICE))).isEmpty();
  }

  @Test
  void refuseWhatNobodyUnderstands() {
    assertThat(refusal(Set.of(ALICE), Set.of(), APPROVAL)).isEqualTo("policy_call_unknown");
    assertThat(refusal(Set.of(), Set.of(BOB), APPROVAL)).isEqualTo("policy_call_unknown");
  }

  private static Call pays(Address recipient) {
    return Call.of(USDC.contract(), Erc20.transfer(recipient, TokenAmount.parse("1", USDC)));
  }

  private static String refusal(Set<Address> allowed, Set<Address> denied, Call call) {
    try {
      new RecipientRules(new PolicySettings(List.of(), allowed, denied)).require(call);
      return "";
    } catch (ApiProblem e) {
      return e.type().code();
    }
  }
}
