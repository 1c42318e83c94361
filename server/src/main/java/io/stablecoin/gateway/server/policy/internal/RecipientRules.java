package io.stablecoin.gateway.server.policy.internal;

import io.stablecoin.gateway.evm.CallPart;
import io.stablecoin.gateway.evm.CallParts;
import io.stablecoin.gateway.server.policy.PolicyProblem;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;

/** Compares with the lists who would really be paid. */
record RecipientRules(PolicySettings settings) {

  /**
   * @throws ApiProblem with the rule that one part of the call breaks
   */
  void require(Call call) {
    if (settings.allowed().isEmpty() && settings.denied().isEmpty()) {
      return;
    }
    for (CallPart part : CallParts.of(call.to(), call.data())) {
      switch (part) {
        case CallPart.Pays(Address recipient) -> require(recipient);
        case CallPart.Unknown(Address contract, var selector) ->
            throw new ApiProblem(
                PolicyProblem.POLICY_CALL_UNKNOWN,
                "The call of %s with selector %s is not known.".formatted(contract, selector));
      }
    }
  }

  private void require(Address recipient) {
    if (settings.denied().contains(recipient)) {
      throw new ApiProblem(
          PolicyProblem.POLICY_RECIPIENT_DENIED, recipient + " is on the deny list.");
    }
    if (!settings.allowed().isEmpty() && !settings.allowed().contains(recipient)) {
      throw new ApiProblem(
          PolicyProblem.POLICY_RECIPIENT_NOT_ALLOWED, recipient + " is not on the allow list.");
    }
  }
}
