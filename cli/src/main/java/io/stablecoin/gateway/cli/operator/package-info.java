/** What an operator does beside a running gateway: contracts, API keys, balances. */
@NullMarked
package io.stablecoin.gateway.cli.operator;

import org.jspecify.annotations.NullMarked;
