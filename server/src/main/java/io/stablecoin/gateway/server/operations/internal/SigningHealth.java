package io.stablecoin.gateway.server.operations.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.signing.KeyFinding;
import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.KeyReports;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import io.stablecoin.gateway.server.signing.SigningFreeze.Frozen;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.LaneStatus;
import io.stablecoin.gateway.server.transactions.Lanes;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether money can leave: down while a key cannot sign, a lane does not send or an operator has
 * frozen signing. It is an alarm and no part of readiness, as money keeps coming in meanwhile.
 */
@Component("signingHealthIndicator")
class SigningHealth extends AbstractHealthIndicator {

  private final KeyReports keys;
  private final Lanes lanes;
  private final SigningFreeze freeze;
  private final Set<ChainId> chains;

  SigningHealth(KeyReports keys, Lanes lanes, SigningFreeze freeze, Networks networks) {
    super("The lanes cannot be read");
    this.keys = keys;
    this.lanes = lanes;
    this.freeze = freeze;
    this.chains = networks.all().stream().map(Network::chain).collect(toUnmodifiableSet());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<KeyReport> reports = keys.latest();
    List<Map<String, String>> stopped =
        lanes.all().stream()
            .filter(lane -> chains.contains(lane.chain()))
            .filter(lane -> lane.condition() != LaneCondition.RUNNING)
            .map(SigningHealth::describe)
            .toList();
    List<Map<String, String>> frozen =
        freeze.current().stream().map(SigningHealth::describe).toList();
    boolean up = allUsable(reports) && stopped.isEmpty() && frozen.isEmpty();
    health
        .status(up ? Status.UP : Status.DOWN)
        .withDetail("keys", reports.stream().map(SigningHealth::describe).toList())
        .withDetail("lanes", stopped)
        .withDetail("frozen", frozen);
  }

  private static boolean allUsable(List<KeyReport> reports) {
    return reports.stream().allMatch(KeyReport::usable);
  }

  private static Map<String, Object> describe(KeyReport report) {
    return Map.of(
        "key", report.key(),
        "wallet", report.wallet().map(Address::toString).orElse(""),
        "usable", report.usable(),
        "troubles", report.troubles().stream().map(SigningHealth::describe).toList(),
        "warnings", report.warnings().stream().map(SigningHealth::describe).toList());
  }

  private static Map<String, String> describe(KeyFinding finding) {
    return Map.of(
        "check", finding.check(),
        "code", finding.code(),
        "cause", finding.cause(),
        "remedy", finding.remedy());
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

  private static Map<String, String> describe(Frozen frozen) {
    return Map.of("since", frozen.since().toString(), "by", frozen.by(), "reason", frozen.reason());
  }
}
