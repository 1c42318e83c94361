package io.stablecoin.gateway.server.transactions;

import java.util.List;

/** The lanes: one for every chain and hot wallet. */
public interface Lanes {

  List<LaneStatus> all();
}
