package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.server.database.DatabaseException;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.database.DirectConnections;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.time.Duration;
import org.springframework.dao.DataAccessException;

/**
 * Records what a person has signed beside the gateway, whatever it is for, among the gateway's own
 * records: a later comparison with CloudTrail would else take it for a foreign signature.
 */
public final class RecordsByHand implements SigningRecorder {

  /** A check of a key's health, which is recorded too, ends within 5 seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DirectConnections connections;
  private final SigningRecords records;

  public RecordsByHand(DatabaseSettings.Server server) {
    connections = new DirectConnections(server, PATIENCE);
    records = new SigningRecords(connections.dataSource());
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatabaseException with the codes of {@link DirectConnections#explain}
   */
  @Override
  public void begin(SigningAttempt attempt) {
    try {
      records.begin(byHand(attempt));
    } catch (DataAccessException e) {
      throw connections.explain(e);
    }
  }

  private static SigningAttempt byHand(SigningAttempt attempt) {
    return new SigningAttempt(
        attempt.id(),
        attempt.at(),
        attempt.key(),
        attempt.request().forPurpose(SigningPurpose.BY_HAND));
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    records.end(attempt, result);
  }
}
