package io.stablecoin.gateway.server.operations.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.signing.KeyFinding;
import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.KeyReports;
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
 * Whether money can leave: down while a key cannot sign or a lane does not send. It is an alarm and
 * no part of readiness, as money keeps coming in meanwhile.
 */
@Component("signingHealthIndicator")
class SigningHealth extends AbstractHealthIndicator {

  private final KeyReports keys;
  private final Lanes lanes;
  private final Set<ChainId> chains;

  SigningHealth(KeyReports keys, Lanes lanes, Networks networks) {
    super("The lanes cannot be read");
    this.keys = keys;
    this.lanes = lanes;
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
    health
        .status(allUsable(reports) && stopped.isEmpty() ? Status.UP : Status.DOWN)
        .withDetail("keys", reports.stream().map(SigningHealth::describe).toList())
        .withDetail("lanes", stopped);
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
}
