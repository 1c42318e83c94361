package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.ReadBlock;
import java.util.List;

/**
 * What a range of blocks brought.
 *
 * @param end the last block of the range
 * @param arrivals in the order of the chain
 */
record ReadRange(ReadBlock end, List<Arrival> arrivals) {}
