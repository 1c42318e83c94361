package io.stablecoin.gateway.server.deposits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.devchain.DevChain;
import io.stablecoin.gateway.devchain.DevChainSettings;
import io.stablecoin.gateway.devchain.Mining;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where the watching of a chain begins. */
class ChainStartIT {

  private static final int CONFIRMATIONS = 3;

  @AutoClose private final TestDatabase database = TestDatabase.create();

  @AutoClose
  private final DevChain chain = DevChain.start(DevChainSettings.forgetful(Mining.onTransaction()));

  @AutoClose
  private final EvmClient client =
      EvmClient.connect(new EvmSettings(chain.chainId(), List.of(chain.rpcUrl())));

  private final ReadBlockTable blocks = new ReadBlockTable(database.jdbc());
  private final Network network =
      new Network(
          "local",
          chain.chainId(),
          false,
          new Finality.Depth(CONFIRMATIONS),
          List.of(),
          FeeSettings.USUAL);

  @Test
  void beginsBelowWhatAReorganisationCanStillReplace() {
    chain.mine(10);
    begin();
    chain.reorganise(CONFIRMATIONS - 1);
    chain.mine(1);

    ReadBlock first = blocks.newest(chain.chainId()).orElseThrow();
    assertThat(first.number()).isEqualTo(10 - (CONFIRMATIONS - 1));
    assertThat(new Ancestor(blocks).of(chain.chainId(), client)).isEqualTo(first);
  }

  @Test
  void beginsAtTheBeginningOfAYoungChain() {
    begin();

    assertThat(blocks.newest(chain.chainId()).orElseThrow().number()).isZero();
  }

  private void begin() {
    new ChainStart(blocks).ensure(network, client);
  }
}
