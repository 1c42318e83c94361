package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.types.Address;
import java.time.Instant;

/**
 * The key that a signer has pinned.
 *
 * @param key the first digits of its id, as in every observation and record of it
 * @param created when KMS made the key: its age counts from here
 */
public record ObservedKey(String key, Address address, Instant created) {}
