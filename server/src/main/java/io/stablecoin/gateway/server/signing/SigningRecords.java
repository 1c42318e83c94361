package io.stablecoin.gateway.server.signing;

import static java.util.Objects.requireNonNull;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records each attempt to sign in the database, on a connection of its own: what the caller rolls
 * back was signed all the same. Each of the two statements commits by itself, with the rows of all
 * who come to it at the same time: a signature costs two waits for the database here, and many at
 * once cost it few commits. While {@link SigningFreeze} holds, the gateway's own attempts are
 * refused by the statement that would record them, and a freeze waits for those that did not see
 * it: none slips through between a look at the switch and the request to the key.
 */
public final class SigningRecords implements SigningRecorder {

  /** More than a lane signs at once; a statement of so many takes some milliseconds. */
  private static final int MOST = 256;

  /** Nothing is signed while the database hangs; a check of a key's health ends in time. */
  private static final int SECONDS = 3;

  private final AttemptRows rows;
  private final TransactionTemplate apart;
  private final JointWriter<SigningAttempt> begins;
  private final JointWriter<AttemptRows.Ended> ends;

  public SigningRecords(DataSource pool) {
    this(pool, SECONDS);
  }

  /**
   * Records in this database.
   *
   * @param seconds how long a statement may take
   */
  SigningRecords(DataSource pool, int seconds) {
    // All others wait for the one that is silent; a statement that takes too long is not.
    DataSource dataSource = new AnsweringDataSource(pool, Duration.ofSeconds(2L * seconds));
    rows = new AttemptRows(dataSource, seconds);
    apart = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    begins = new JointWriter<>(MOST, this::insert, SigningRecords::mayBeOfOne);
    ends = new JointWriter<>(MOST, this::complete, SigningRecords::mayBeOfOne);
  }

  /** What the database says of a row: its constraints, its trigger, a value it does not take. */
  private static boolean mayBeOfOne(RuntimeException failure) {
    return failure instanceof DataIntegrityViolationException
        || failure instanceof UncategorizedSQLException;
  }

  @Override
  public void begin(SigningAttempt attempt) {
    boolean recorded =
        isApart(attempt) ? insert(List.of(attempt)).test(attempt) : begins.write(attempt);
    if (!recorded) {
      throw new SigningException.NotRecorded(
          "Signing is frozen, so nothing was sent to KMS.", "Run ./gateway unfreeze.");
    }
  }

  @Override
  public void end(SigningAttempt attempt, SigningResult result) {
    AttemptRows.Ended ended = new AttemptRows.Ended(attempt.id(), result);
    if (isApart(attempt)) {
      complete(List.of(ended));
    } else {
      ends.write(ended);
    }
  }

  /**
   * What no freeze concerns does not wait for one that is on its way, nor for anything else of the
   * gateway's: a check of a key must end in time.
   */
  private static boolean isApart(SigningAttempt attempt) {
    return attempt
        .request()
        .purpose()
        .map(SigningPurpose::id)
        .filter(AttemptRows.UNFROZEN::contains)
        .isPresent();
  }

  private Predicate<SigningAttempt> insert(List<SigningAttempt> attempts) {
    Set<UUID> recorded = apart(() -> rows.begin(attempts));
    return attempt -> recorded.contains(attempt.id());
  }

  private Predicate<AttemptRows.Ended> complete(List<AttemptRows.Ended> attempts) {
    return apart(() -> {
      rows.end(attempts);
      return _ -> true;
    });
  }

  private <T> T apart(Supplier<T> work) {
    return requireNonNull(apart.execute(_ -> work.get()));
  }
}
