/** The operations of KMS: one class each. */
@NullMarked
package io.stablecoin.gateway.kmslocal.internal.operations;

import org.jspecify.annotations.NullMarked;
