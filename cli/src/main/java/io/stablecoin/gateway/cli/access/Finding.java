package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.cli.Result;

/**
 * Something that least privilege would not allow.
 *
 * @param code stable, in snake_case
 */
record Finding(String code, String cause, String remedy) {

  Result toResult() {
    return Result.of("code", code).with("cause", cause).with("remedy", remedy);
  }
}
