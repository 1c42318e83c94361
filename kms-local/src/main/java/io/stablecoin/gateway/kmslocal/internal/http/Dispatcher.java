package io.stablecoin.gateway.kmslocal.internal.http;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.operations.Call;
import io.stablecoin.gateway.kmslocal.internal.operations.Input;
import io.stablecoin.gateway.kmslocal.internal.operations.Operation;
import io.stablecoin.gateway.kmslocal.internal.operations.Operations;
import io.stablecoin.gateway.kmslocal.internal.operations.Sign;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes a request to its operation, past the faults in force, and its result to the wire. */
final class Dispatcher {

  private static final String TARGET_PREFIX = "TrentService.";
  private static final String SERVICE = "kms";

  private final Operations operations;
  private final FaultPlan faults;
  private final Delay delay;
  private final SigningLog signingLog;
  private final Admission admission;
  private final RequestCount count;

  Dispatcher(
      Operations operations,
      FaultPlan faults,
      Delay delay,
      SigningLog signingLog,
      Admission admission,
      RequestCount count) {
    this.operations = operations;
    this.faults = faults;
    this.delay = delay;
    this.signingLog = signingLog;
    this.admission = admission;
    this.count = count;
  }

  /**
   * @param target the header X-Amz-Target
   * @param authorization the header Authorization
   */
  Outcome dispatch(@Nullable String target, @Nullable String authorization, byte[] body) {
    String requestId = UUID.randomUUID().toString();
    try {
      CredentialScope scope = CredentialScope.parse(authorization, SERVICE);
      Operation operation = operations.named(operationName(target));
      count.add(operation.name());
      Input input = Input.parse(body);
      delay.await(faults.delayOf(operation.name()));
      ObjectNode answer = run(operation, admission.admit(scope, input), requestId);
      return faults.dropsAnswerOf(operation.name())
          ? new Outcome.Lost()
          : Answers.of(requestId, answer);
    } catch (KmsFailure failure) {
      return Answers.of(requestId, failure);
    } catch (UncheckedIOException e) {
      return Answers.of(
          requestId,
          KmsError.KMS_INTERNAL.because(
              "The local KMS endpoint cannot save its keys: is the disk full or read-only?"));
    }
  }

  private ObjectNode run(Operation operation, Call call, String requestId) {
    boolean logged = operation instanceof Sign;
    try {
      faults
          .refusalOf(operation.name())
          .ifPresent(refusal -> {
            throw refusal;
          });
      ObjectNode answer = operations.answer(operation, call);
      if (logged) {
        signingLog.signed(requestId, call, answer);
      }
      return answer;
    } catch (KmsFailure failure) {
      if (logged) {
        signingLog.refused(requestId, call, failure);
      }
      throw failure;
    }
  }

  private static String operationName(@Nullable String target) {
    if (target == null || !target.startsWith(TARGET_PREFIX)) {
      throw KmsError.UNKNOWN_OPERATION.because("X-Amz-Target must be TrentService.<Operation>");
    }
    return target.substring(TARGET_PREFIX.length());
  }
}
