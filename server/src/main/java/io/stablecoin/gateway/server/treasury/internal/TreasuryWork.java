package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Levels every token of every chain, again and again. */
@Component
class TreasuryWork {

  private static final Logger LOG = LoggerFactory.getLogger(TreasuryWork.class);

  private final Networks networks;
  private final TransferRequests requests;

  TreasuryWork(Networks networks, TransferRequests requests) {
    this.networks = networks;
    this.requests = requests;
  }

  @Scheduled(fixedDelayString = "${gateway.treasury.pause:2s}")
  void tick() {
    for (Network network : networks.all()) {
      network.tokens().forEach(this::level);
    }
  }

  private void level(Token token) {
    try {
      requests.level(token);
    } catch (RuntimeException e) {
      LOG.warn("Wallets are leveled again in a moment: {}", e.toString());
    }
  }
}
