package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.faults.Faults;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders faults over HTTP, for tests in another process.
 *
 * <p>{@code POST /_local/faults} takes an object with any of the members below and changes only
 * what it names; {@code DELETE /_local/faults} ends all faults.
 *
 * <pre>{@code
 * {"delay": {"operation": "Sign", "milliseconds": 500},
 *  "throttle": {"operation": "Sign", "requests_per_second": 5},
 *  "fail": {"operation": "Sign", "times": 2, "error": "KMSInternalException"},
 *  "drop_answers": {"operation": "Sign", "times": 1},
 *  "sign_wrongly": true,
 *  "sign_garbage": true,
 *  "ignore_dry_run": true,
 *  "hold_in_state": "Unavailable",
 *  "keep_creating": {"milliseconds": 2000}}
 * }</pre>
 *
 * An operation left out means every operation.
 */
final class FaultControl {

  static final String PATH = "/_local/faults";

  private static final List<String> MEMBERS =
      List.of(
          "delay",
          "throttle",
          "fail",
          "drop_answers",
          "sign_wrongly",
          "sign_garbage",
          "ignore_dry_run",
          "hold_in_state",
          "keep_creating");

  private static final int MOST = Integer.MAX_VALUE;

  private final Faults faults;

  FaultControl(Faults faults) {
    this.faults = faults;
  }

  Outcome handle(String method, @Nullable String contentType, byte[] body) {
    return switch (method) {
      case "DELETE" -> {
        faults.clear();
        yield ControlAnswer.done();
      }
      case "POST" ->
          ControlAnswer.isJson(contentType)
              ? order(body)
              : ControlAnswer.unsupportedMediaType("Send faults as application/json.");
      default -> ControlAnswer.methodNotAllowed("POST orders faults, DELETE ends them.");
    };
  }

  private Outcome order(byte[] body) {
    try {
      order(Input.parse(body));
      return ControlAnswer.done();
    } catch (KmsFailure | IllegalArgumentException e) {
      return ControlAnswer.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private void order(Input order) {
    if (!MEMBERS.containsAll(order.members().propertyNames())) {
      throw new IllegalArgumentException("A fault is one of " + String.join(", ", MEMBERS) + ".");
    }
    order.object("delay").ifPresent(delay -> faults.delay(operation(delay), milliseconds(delay)));
    order
        .object("throttle")
        .ifPresent(throttle ->
            faults.throttle(operation(throttle), throttle.number("requests_per_second", 0, MOST)));
    order
        .object("fail")
        .ifPresent(fail ->
            faults.fail(operation(fail), fail.number("times", 0, MOST), fail.text("error")));
    order
        .object("drop_answers")
        .ifPresent(drop -> faults.dropAnswers(operation(drop), drop.number("times", 0, MOST)));
    if (order.has("sign_wrongly")) {
      faults.signWrongly(order.flag("sign_wrongly"));
    }
    if (order.has("sign_garbage")) {
      faults.signGarbage(order.flag("sign_garbage"));
    }
    if (order.has("ignore_dry_run")) {
      faults.ignoreDryRun(order.flag("ignore_dry_run"));
    }
    order.optionalText("hold_in_state").ifPresent(faults::holdInState);
    order.object("keep_creating").ifPresent(keep -> faults.keepCreating(milliseconds(keep)));
  }

  private static String operation(Input fault) {
    return fault.optionalText("operation").orElse(Faults.EVERY_OPERATION);
  }

  private static Duration milliseconds(Input fault) {
    return Duration.ofMillis(fault.number("milliseconds", 0, MOST));
  }
}
