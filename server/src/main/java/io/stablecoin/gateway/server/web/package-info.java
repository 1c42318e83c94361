/** Problems, request ids, idempotency and paging: what every endpoint shares; knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stablecoin.gateway.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
