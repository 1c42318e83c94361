package io.stablecoin.gateway.signer.awskms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningFailure;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;

/** A failing call of each kind: nothing that is said of it may help a thief. */
class FailureOutputIT {

  private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private final TestKms kms = new TestKms();
  private final KeyMetadata key = kms.createKey();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    System.setProperty("aws.accessKeyId", ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", SECRET_KEY);
    root.setLevel(Level.INFO);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void stop() {
    root.detachAppender(appender);
    root.setLevel(Level.WARN);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    kms.close();
  }

  @ParameterizedTest
  @EnumSource(SigningFailure.class)
  void givesNothingAway(SigningFailure kind) throws Exception {
    String said = provoke(kind) + "\n" + logged();
    assertThat(said)
        .doesNotContain("arn:", "111122223333", key.keyId(), ACCESS_KEY, SECRET_KEY)
        .doesNotContain("software.amazon", "\tat ", "Caused by")
        // A digest has 64 digits; a public key and a signature have 130.
        .doesNotContainPattern("[0-9a-fA-F]{65}")
        .doesNotContainPattern("ME[QUY]C[A-Za-z0-9+/]{20}");
  }

  /** What was said of it: the check of health, or the exception. */
  private String provoke(SigningFailure kind) throws Exception {
    return switch (kind) {
      case ACCESS_DENIED -> signing(kind, "AccessDeniedException");
      case CREDENTIALS_MISSING -> withoutCredentials(kind);
      case CREDENTIALS_EXPIRED -> signing(kind, "ExpiredTokenException");
      case CREDENTIALS_INVALID -> signing(kind, "UnrecognizedClientException");
      case KEY_NOT_FOUND -> signing(kind, "NotFoundException");
      case KEY_SPEC_WRONG -> connecting(kind, kms.createKey(KeySpec.ECC_NIST_P256));
      case KEY_USAGE_WRONG -> signing(kind, "InvalidKeyUsageException");
      case KEY_DISABLED -> signing(kind, "DisabledException");
      case KEY_PENDING_DELETION -> {
        kms.administrator().scheduleKeyDeletion(r -> r.keyId(key.keyId()));
        yield connecting(kind, key);
      }
      case KEY_PENDING_IMPORT -> held(kind, "PendingImport");
      case KEY_UNAVAILABLE -> held(kind, "Unavailable");
      case KEY_NOT_READY -> {
        kms.faults().keepCreating(Duration.ofHours(1));
        yield connecting(kind, kms.createKey());
      }
      case THROTTLED -> signing(kind, "ThrottlingException");
      case BUSY -> busy(kind);
      case TIMED_OUT -> late(kind);
      case UNREACHABLE -> {
        kms.faults().dropAnswers("Sign", 1);
        yield signing(kind);
      }
      case SERVICE_FAILED -> signing(kind, "KMSInternalException");
      case CIRCUIT_OPEN -> circuit(kind);
      case INTERRUPTED -> interrupted(kind);
      case NOT_RECORDED -> unrecorded(kind);
      case CLOSED -> {
        KmsSigner signer = connect();
        signer.close();
        yield failing(kind, () -> signer.sign(TestKms.DIGEST));
      }
      case ALIAS_MOVED -> aliasMoved(kind);
      case REQUEST_REFUSED -> signing(kind, "ValidationException");
      case MALFORMED_ANSWER -> {
        kms.faults().signGarbage(true);
        yield signing(kind);
      }
      case ADDRESS_MISMATCH -> {
        kms.faults().signWrongly(true);
        yield signing(kind);
      }
    };
  }

  private String signing(SigningFailure kind, String error) {
    KmsSigner signer = connect();
    try (signer) {
      kms.faults().fail("Sign", 1, error);
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String signing(SigningFailure kind) {
    try (KmsSigner signer = connect()) {
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String connecting(SigningFailure kind, KeyMetadata other) {
    return failing(kind, () -> KmsSigner.connect(new KmsKeyId(other.arn()), settings()));
  }

  private String held(SigningFailure kind, String state) {
    try (KmsSigner signer = connect()) {
      kms.faults().holdInState(state);
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String withoutCredentials(SigningFailure kind) {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    return connecting(kind, key);
  }

  private String busy(SigningFailure kind) throws InterruptedException {
    SignRate one = SignRate.perSecond(1);
    one.shareAmong(1000);
    KmsSettings hasty = settings(Duration.ofSeconds(3));
    try (KmsSigner signer = KmsSigner.of(new KmsKeyId(key.arn()), hasty).rate(one).connect()) {
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String late(SigningFailure kind) {
    try (KmsSigner signer =
        KmsSigner.connect(new KmsKeyId(key.arn()), settings(Duration.ofSeconds(3)))) {
      kms.faults().delay("Sign", Duration.ofSeconds(20));
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String circuit(SigningFailure kind) {
    try (KmsSigner signer = connect()) {
      kms.faults().fail("Sign", Circuit.FAILURES_IN_A_ROW, "KMSInternalException");
      for (int i = 0; i < Circuit.FAILURES_IN_A_ROW; i++) {
        failing(SigningFailure.SERVICE_FAILED, () -> signer.sign(TestKms.DIGEST));
      }
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String interrupted(SigningFailure kind) {
    try (KmsSigner signer = connect()) {
      Thread.currentThread().interrupt();
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    } finally {
      Thread.interrupted();
    }
  }

  private String unrecorded(SigningFailure kind) {
    SigningRecorder broken = new BrokenRecorder(key.arn());
    try (KmsSigner signer =
        KmsSigner.of(new KmsKeyId(key.arn()), settings()).recorder(broken).connect()) {
      return failing(kind, () -> signer.sign(TestKms.DIGEST));
    }
  }

  private String aliasMoved(SigningFailure kind) {
    kms.administrator().createAlias(r -> r.aliasName("alias/moved").targetKeyId(key.keyId()));
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId("alias/moved"), settings())) {
      String other = kms.createKey().keyId();
      kms.administrator().updateAlias(r -> r.aliasName("alias/moved").targetKeyId(other));
      KmsCheck check = signer.healthCheck().checks().getLast();
      assertThat(check.code()).contains(kind.code());
      return check.toString();
    }
  }

  private static String failing(SigningFailure kind, Callable<?> call) {
    SigningException failure = catchThrowableOfType(SigningException.class, call::call);
    assertThat(failure.failure()).isEqualTo(kind);
    assertThat(failure).hasNoCause().hasNoSuppressedExceptions();
    return failure.toString();
  }

  private String logged() {
    return appender.list.stream()
        .map(event -> event.getFormattedMessage() + thrown(event))
        .collect(joining("\n"));
  }

  private static String thrown(ILoggingEvent event) {
    return event.getThrowableProxy() == null ? "" : "\n\tat " + event.getThrowableProxy();
  }

  private KmsSigner connect() {
    return KmsSigner.connect(new KmsKeyId(key.arn()), settings());
  }

  private KmsSettings settings() {
    return settings(Duration.ofSeconds(30));
  }

  /** An address that is not known as this machine's, so that real credentials are looked for. */
  private KmsSettings settings(Duration timeout) {
    return new KmsSettings(
        Optional.of(TestKms.REGION),
        Optional.empty(),
        Optional.of(URI.create("http://0.0.0.0:" + kms.port())),
        0,
        timeout,
        KmsTransport.POOLED);
  }
}
