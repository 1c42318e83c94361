/** The record that the gateway's database keeps of what is signed by commands. */
@NullMarked
package io.stablecoin.gateway.cli.records;

import org.jspecify.annotations.NullMarked;
