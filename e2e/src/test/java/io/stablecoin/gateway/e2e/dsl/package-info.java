/** What the tests speak in: the program as a process, its files, its HTTP API. */
@NullMarked
package io.stablecoin.gateway.e2e.dsl;

import org.jspecify.annotations.NullMarked;
