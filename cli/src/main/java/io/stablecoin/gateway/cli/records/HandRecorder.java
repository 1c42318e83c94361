package io.stablecoin.gateway.cli.records;

import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Records, and decides what becomes of an attempt whose record cannot be written.
 *
 * @param remedy for the failure that stops it; empty where it goes on with a warning
 * @param warnings takes picocli's colour markup
 */
record HandRecorder(
    SigningRecorder records,
    Optional<String> remedy,
    Consumer<String> warnings,
    Map<UUID, String> unrecorded)
    implements SigningRecorder {

  HandRecorder(SigningRecorder records, Optional<String> remedy, Consumer<String> warnings) {
    this(records, remedy, warnings, new ConcurrentHashMap<>());
  }

  @Override
  public void begin(SigningAttempt attempt) {
    try {
      records.begin(attempt);
    } catch (DatabaseException e) {
      if (remedy.isPresent() && !isBeforeTheFirstStart(e)) {
        throw new SigningException.NotRecorded(
            "The signature could not be put on record, so nothing was sent to KMS. "
                + e.getMessage(),
            remedy.get());
      }
      unrecorded.put(attempt.id(), e.code());
    }
  }

  /** A gateway that never ran has no audit, but needs its factory and its checks before. */
  private static boolean isBeforeTheFirstStart(DatabaseException failure) {
    return failure.code().equals("database_not_migrated");
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    String reason = unrecorded.remove(attempt.id());
    if (reason == null) {
      records.end(attempt, result);
    } else {
      warnings.accept(
          "@|yellow warning|@: no record was kept of a request to sign (%s), so an audit will take it"
                  .formatted(reason)
              + " for a foreign one; request id of KMS: "
              + result.requestId().orElse("unknown"));
    }
  }
}
