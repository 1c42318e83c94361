package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import java.util.Collection;
import java.util.List;

/**
 * What was read of CloudTrail.
 *
 * @param regions that were looked at
 * @param gaps what was not
 */
record Reading(List<SigningEvent> events, Collection<String> regions, List<Gap> gaps) {}
