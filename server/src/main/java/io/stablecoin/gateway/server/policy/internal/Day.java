package io.stablecoin.gateway.server.policy.internal;

import io.stablecoin.gateway.types.Token;
import java.time.LocalDate;

/**
 * What a cap of a day counts.
 *
 * @param scope {@link #EVERYBODY} or the id of a merchant
 * @param date in UTC
 */
record Day(String scope, Token token, LocalDate date) {

  static final String EVERYBODY = "all";
}
