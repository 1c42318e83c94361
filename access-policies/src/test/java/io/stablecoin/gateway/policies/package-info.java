/** Access policies as AWS evaluates them: who may do what to which resource, and why not. */
@NullMarked
package io.stablecoin.gateway.policies;

import org.jspecify.annotations.NullMarked;
