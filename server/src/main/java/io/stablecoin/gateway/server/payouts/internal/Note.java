package io.stablecoin.gateway.server.payouts.internal;

import java.util.Map;
import java.util.Optional;

/** What the merchant wrote about a payout; the gateway makes nothing of it. */
record Note(Optional<String> description, Map<String, String> metadata) {

  Note {
    metadata = Map.copyOf(metadata);
  }
}
