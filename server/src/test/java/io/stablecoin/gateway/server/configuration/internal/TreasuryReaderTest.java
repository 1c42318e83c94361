package io.stablecoin.gateway.server.configuration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.Wei;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TreasuryReaderTest {

  private static final Address COLD_WALLET =
      Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final int WALLETS = 3;
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

  @Test
  void asksForNothingWhereNothingIsWritten() {
    TreasurySettings settings = reader(COLD_WALLET).read(MissingNode.getInstance());

    assertThat(settings.of(USDC))
        .isEqualTo(new TokenRule(USDC, Optional.empty(), Optional.empty()));
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void readsFloatAndCeiling() {
    TreasurySettings settings =
        read("[{network: local, token: usdc, wallet-float: '50.00', ceiling: '150.00'}]");

    assertThat(findings.all()).isEmpty();
    assertThat(settings.of(USDC))
        .isEqualTo(new TokenRule(USDC, Optional.of(usdc("50")), Optional.of(usdc("150"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                | config_malformed",
        "[{network: local, token: DAI}]                    | treasury_token_unknown",
        "[{network: base, token: USDC}]                    | treasury_token_unknown",
        "[{network: local, token: USDC, celling: '1'}]     | config_key_unknown",
        "[{network: local, token: USDC, ceiling: 100}]     | treasury_amount_unquoted",
        "[{network: local, token: USDC, ceiling: '-1'}]    | amount_negative",
        "[{network: local, token: USDC}, {network: local, token: USDC}] | treasury_repeated",
        "[{network: local, token: USDC, wallet-float: '50.00', ceiling: '149.99'}] |"
            + " ceiling_below_floats",
      })
  void refusesWhatItCannotKeep(String yaml, String code) {
    read(yaml);
    assertThat(findings.all()).extracting(Finding::code).contains(code);
  }

  @Test
  void refusesACeilingWithoutAColdWallet() {
    new TreasuryReader(findings, List.of(LOCAL), new ColdWallets(Map.of()), WALLETS)
        .read(YAMLMapper.shared().readTree("[{network: local, token: USDC, ceiling: '100'}]"));

    assertThat(findings.all()).extracting(Finding::code).containsExactly("cold_wallet_missing");
  }

  private TreasurySettings read(String yaml) {
    return reader(COLD_WALLET).read(YAMLMapper.shared().readTree(yaml));
  }

  private TreasuryReader reader(Address coldWallet) {
    return new TreasuryReader(
        findings, List.of(LOCAL), new ColdWallets(Map.of(USDC.chain(), coldWallet)), WALLETS);
  }

  private static TokenAmount usdc(String amount) {
    return TokenAmount.parse(amount, USDC);
  }
}
