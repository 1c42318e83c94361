/** What an operator does on AWS with an operator's credentials; nothing here signs. */
@NullMarked
package io.stablecoin.gateway.aws;

import org.jspecify.annotations.NullMarked;
