package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;

/** Requests that only ask whether they would succeed. */
final class DryRun {

  private DryRun() {}

  /**
   * Ends a dry run, once all is checked.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure DryRunOperationException
   */
  static void endHere(Call call) {
    if (call.input().flag("DryRun")) {
      throw KmsError.DRY_RUN.because(
          "The request would have succeeded, but the DryRun option is set.");
    }
  }
}
