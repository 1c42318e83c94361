/** Who calls the endpoint, and what the policies of each caller are. */
@NullMarked
package io.stablecoin.gateway.kmslocal.principals;

import org.jspecify.annotations.NullMarked;
