/** The keys of AWS KMS: connected, watched, recorded, and their rate shared among all nodes. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package io.stablecoin.gateway.server.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
