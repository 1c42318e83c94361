package io.stablecoin.gateway.server.configuration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.policy.TokenLimits;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PolicyReaderTest {

  private static final String ALICE = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String BOB = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
  private static final Token USDC =
      new Token(
          new ChainId(31337),
          Address.parse("0x5fbdb2315678afecb367f032d93f642f64180aa3"),
          "USDC",
          6);
  private static final NetworkSettings LOCAL =
      new NetworkSettings(
          new Network(
              "local",
              USDC.chain(),
              false,
              new Finality.Depth(2),
              List.of(USDC),
              new FeeSettings(Wei.of(1), Wei.gwei(100), 3)),
          List.of(URI.create("http://127.0.0.1:8545")));

  private final Findings findings = new Findings();
  private final PolicyReader reader = new PolicyReader(findings, List.of(LOCAL));

  @Test
  void hasNoRulesWhereNoneAreWritten() {
    assertThat(reader.read(MissingNode.getInstance())).isEqualTo(PolicySettings.NONE);
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void readsEveryRule() {
    PolicySettings policy =
        read(
            """
            allow: ["%s"]
            deny: ["%s"]
            limits:
              - network: eip155:31337
                token: usdc
                per-payment: "100.00"
                per-day: "1000"
                per-merchant-and-day: "500.5"
                approval-above: "50"
            """
                .formatted(ALICE, BOB));

    assertThat(findings.all()).isEmpty();
    assertThat(policy.allowed()).containsExactly(Address.parse(ALICE));
    assertThat(policy.denied()).containsExactly(Address.parse(BOB));
    assertThat(policy.limits())
        .containsExactly(
            new TokenLimits(USDC, usdc("100"), usdc("1000"), usdc("500.5"), usdc("50")));
  }

  @Test
  void leavesOutWhatIsNotLimited() {
    assertThat(read("limits: [{network: local, token: USDC, per-day: \"7\"}]").limits())
        .containsExactly(
            new TokenLimits(USDC, Optional.empty(), usdc("7"), Optional.empty(), Optional.empty()));
  }

  /** A rule that is not understood would not hold, so the gateway does not start with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "denied: []                                                | gateway.policy.denied | config_key_unknown",
        "deny: []                                                  | gateway.policy.deny | policy_list_empty",
        "allow: []                                                 | gateway.policy.allow | policy_list_empty",
        "allow: 0x70997970C51812dc3A010C7d01b50e0d17dc79C8         | gateway.policy.allow | policy_list_empty",
        "deny: [\"0x7099\"]                                        | gateway.policy.deny | address_length",
        "deny: [\"0x70997970c51812dc3A010C7d01b50e0d17dc79C8\"]    | gateway.policy.deny | address_checksum",
        "limits: [{network: moon, token: USDC}]                    | gateway.policy.limits[0] | policy_token_unknown",
        "limits: [{network: local, token: DAI}]                    | gateway.policy.limits[0] | policy_token_unknown",
        "limits: [{token: USDC}]                                   | gateway.policy.limits[0] | policy_token_unknown",
        "limits: [{network: local, token: USDC, per-week: \"1\"}]  | gateway.policy.limits[0].per-week | config_key_unknown",
        "limits: [{network: local, token: USDC, per-day: 1000.00}] | gateway.policy.limits[0].per-day | policy_amount_unquoted",
        "limits: [{network: local, token: USDC, per-day: \"1e3\"}] | gateway.policy.limits[0].per-day | amount_malformed",
        "limits: {network: local, token: USDC, per-day: \"7\"}     | gateway.policy.limits | policy_limits_malformed",
        "limits: [local]                                           | gateway.policy.limits[0] | config_malformed",
      })
  void findsARuleThatWouldNotHold(String yaml, String name, String code) {
    read(yaml);

    assertThat(findings.all())
        .anySatisfy(finding -> {
          assertThat(finding.name()).isEqualTo(name);
          assertThat(finding.code()).isEqualTo(code);
        });
  }

  @Test
  void refusesTwoRowsOfOneToken() {
    read(
        """
        limits:
          - {network: local, token: USDC, per-day: "7"}
          - {network: "eip155:31337", token: usdc, per-payment: "7"}
        """);

    assertThat(findings.all())
        .extracting(Finding::name, Finding::code)
        .containsExactly(tuple("gateway.policy.limits[1]", "policy_limits_repeated"));
  }

  private PolicySettings read(String yaml) {
    return reader.read(YAMLMapper.shared().readTree(yaml));
  }

  private static Optional<TokenAmount> usdc(String amount) {
    return Optional.of(TokenAmount.parse(amount, USDC));
  }
}
