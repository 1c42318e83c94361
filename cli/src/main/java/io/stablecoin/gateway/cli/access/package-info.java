/** Who may use a key, in plain words, and what of it least privilege would not allow. */
@NullMarked
package io.stablecoin.gateway.cli.access;

import org.jspecify.annotations.NullMarked;
