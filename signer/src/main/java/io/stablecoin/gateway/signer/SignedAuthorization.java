package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;

/**
 * An authorization that a transaction of type 4 can carry, its own or another account's.
 *
 * @param authority the account that signed, and that takes the delegate's code
 */
public record SignedAuthorization(
    Authorization authorization, Signature signature, Address authority) {}
