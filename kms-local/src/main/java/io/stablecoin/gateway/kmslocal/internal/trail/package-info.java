/** What CloudTrail would tell of the endpoint, and how it is asked. */
@NullMarked
package io.stablecoin.gateway.kmslocal.internal.trail;

import org.jspecify.annotations.NullMarked;
