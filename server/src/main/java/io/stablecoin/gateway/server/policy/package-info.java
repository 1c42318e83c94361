/** What may leave: caps, lists of recipients, and what a second person must agree to. */
@ApplicationModule(allowedDependencies = {"transactions", "web"})
@NullMarked
package io.stablecoin.gateway.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
