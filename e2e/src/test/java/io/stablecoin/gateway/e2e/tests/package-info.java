/** What the built program does, seen from outside. */
@NullMarked
package io.stablecoin.gateway.e2e.tests;

import org.jspecify.annotations.NullMarked;
