package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.operations.Call;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import io.stablecoin.gateway.kmslocal.internal.operations.Json;
import io.stablecoin.gateway.kmslocal.internal.trail.EventHistory;
import io.stablecoin.gateway.kmslocal.internal.trail.UserIdentity;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import io.stablecoin.gateway.policies.Caller;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line for each Sign request, in the shape of a CloudTrail event: who asked for what, when and
 * with which result. Like CloudTrail's, it holds neither the digest nor the signature.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/ct-sign.html">AWS KMS
 *     developer guide, Sign in CloudTrail</a>
 */
final class SigningLog {

  private static final List<String> LOGGED_PARAMETERS =
      List.of("KeyId", "MessageType", "SigningAlgorithm");

  private final Consumer<String> lines;
  private final EventHistory history;
  private final String accountId;

  SigningLog(Consumer<String> lines, EventHistory history, String accountId) {
    this.lines = lines;
    this.history = history;
    this.accountId = accountId;
  }

  void signed(String requestId, Call call, ObjectNode answer) {
    ObjectNode event = event(requestId, call);
    event
        .putArray("resources")
        .addObject()
        .put("accountId", accountId)
        .put("type", "AWS::KMS::Key")
        .put("ARN", answer.path("KeyId").stringValue(""));
    write(event);
  }

  void refused(String requestId, Call call, KmsFailure failure) {
    write(
        event(requestId, call)
            .put("errorCode", failure.error().wireName())
            .put("errorMessage", failure.reason()));
  }

  private ObjectNode event(String requestId, Call call) {
    ObjectNode event =
        Json.object()
            .put("eventVersion", "1.11")
            .set("userIdentity", UserIdentity.of(caller(call)))
            .put("eventTime", call.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("eventSource", "kms.amazonaws.com")
            .put("eventName", "Sign")
            .put("awsRegion", call.region())
            .put("sourceIPAddress", "127.0.0.1");
    ObjectNode parameters = event.putObject("requestParameters");
    LOGGED_PARAMETERS.forEach(name -> copy(call.input(), name, parameters));
    if (call.input().flag("DryRun")) {
      parameters.put("dryRun", true);
    }
    return event
        .putNull("responseElements")
        .put("requestID", requestId)
        .put("eventID", UUID.randomUUID().toString())
        .put("readOnly", true)
        .put("eventType", "AwsApiCall")
        .put("managementEvent", true)
        .put("recipientAccountId", accountId)
        .put("eventCategory", "Management");
  }

  /** While nobody is declared, the account itself calls. */
  private Caller caller(Call call) {
    return call.principal()
        .map(Principal::caller)
        .orElseGet(() -> new Caller.AccountRoot(accountId));
  }

  private static void copy(Input input, String name, ObjectNode parameters) {
    Optional.of(input.members().path(name))
        .filter(value -> value.isString())
        .ifPresent(value ->
            parameters.put(
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                value.stringValue()));
  }

  private void write(ObjectNode event) {
    history.add(event);
    lines.accept(event.toString());
  }
}
