/** The one way to a chain: JSON-RPC, blocks, logs, fees, finality and the ERC-20 ABI. */
@NullMarked
package io.stablecoin.gateway.evm;

import org.jspecify.annotations.NullMarked;
