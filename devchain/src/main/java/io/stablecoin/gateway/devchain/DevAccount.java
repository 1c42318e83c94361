package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * A funded account of every development chain. Its private key is public knowledge: it is worth
 * nothing anywhere else.
 *
 * @param privateKey 32 bytes
 */
public record DevAccount(Address address, Bytes privateKey) {}
