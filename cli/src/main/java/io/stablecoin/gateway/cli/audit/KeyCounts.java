package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.cli.Result;

/**
 * What became of the attempts with one key.
 *
 * @param signed by the gateway
 * @param byHand signed by a person with a command
 * @param dryRuns which make no signature
 * @param refused without a signature
 * @param lost attempts without an answer
 * @param unfinished attempts whose process died, or lost its database
 * @param pending signatures that CloudTrail may still be about to tell of
 * @param explained events that belong to a lost answer, a retry or an unfinished attempt
 */
record KeyCounts(
    String key,
    long signed,
    long byHand,
    long dryRuns,
    long refused,
    long lost,
    long unfinished,
    long pending,
    long explained,
    long alarms) {

  Result toResult() {
    return Result.of("key", key)
        .with("signed", signed)
        .with("byHand", byHand)
        .with("dryRuns", dryRuns)
        .with("refused", refused)
        .with("lostAnswers", lost)
        .with("unfinished", unfinished)
        .with("notYetInCloudTrail", pending)
        .with("eventsExplained", explained)
        .with("alarms", alarms);
  }
}
