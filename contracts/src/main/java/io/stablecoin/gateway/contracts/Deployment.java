package io.stablecoin.gateway.contracts;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * The call that places a contract. Anyone may send it; sent again, it reverts.
 *
 * @param to the keyless CREATE2 deployer
 * @param data the salt, then the init code
 * @param contract where the contract will be
 */
public record Deployment(Address to, Bytes data, Address contract) {}
