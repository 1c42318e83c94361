package io.stablecoin.gateway.server.operations.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.transactions.HotWallets;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.LaneStatus;
import io.stablecoin.gateway.server.transactions.Lanes;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether money can leave: down while a key is out of reach or a lane does not send. It is an alarm
 * and no part of readiness, as money keeps coming in meanwhile.
 */
@Component("signingHealthIndicator")
class SigningHealth extends AbstractHealthIndicator {

  private final HotWallets wallets;
  private final Lanes lanes;
  private final Set<ChainId> chains;

  SigningHealth(HotWallets wallets, Lanes lanes, Networks networks) {
    super("The lanes cannot be read");
    this.wallets = wallets;
    this.lanes = lanes;
    this.chains = networks.all().stream().map(Network::chain).collect(toUnmodifiableSet());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<String> keys = wallets.troubles();
    List<Map<String, String>> stopped =
        lanes.all().stream()
            .filter(lane -> chains.contains(lane.chain()))
            .filter(lane -> lane.condition() != LaneCondition.RUNNING)
            .map(SigningHealth::describe)
            .toList();
    health
        .status(keys.isEmpty() && stopped.isEmpty() ? Status.UP : Status.DOWN)
        .withDetail("keys", keys)
        .withDetail("lanes", stopped);
  }

  private static Map<String, String> describe(LaneStatus lane) {
    return Map.of(
        "chain", lane.chain().toCaip2(),
        "wallet", lane.wallet().toString(),
        "condition", lane.condition().code(),
        "reason", lane.reason().orElse(""),
        "detail", lane.detail().orElse(""),
        "since", lane.since().toString());
  }
}
