package io.stablecoin.gateway.policies;

/**
 * One request to be decided on.
 *
 * @param action with its service: {@code kms:Sign}
 * @param resource its ARN, or {@code *} where the action has no resource
 * @param context what conditions may ask for; what follows from the caller is added
 */
public record AccessRequest(Caller caller, String action, String resource, RequestContext context) {

  public AccessRequest {
    RequestContext ofCaller = RequestContext.EMPTY.with("aws:PrincipalArn", caller.principalArn());
    context =
        caller
            .accountId()
            .map(account -> ofCaller.with("aws:PrincipalAccount", account))
            .orElse(RequestContext.EMPTY)
            .with(context);
  }
}
