package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_UNREAD;

import io.stablecoin.gateway.aws.CreatedKey;
import io.stablecoin.gateway.cli.Failure;
import io.stablecoin.gateway.cli.Failures;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.Address;
import java.time.Duration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * A key that was made a moment ago. For some seconds it may be in the state Creating, or unknown to
 * a part of KMS, which is consistent only in the end.
 */
record NewKey(CreatedKey key, KmsSettings settings) {

  private static final RetryPolicy TEN_SECONDS =
      RetryPolicy.builder()
          .maxRetries(40)
          .delay(Duration.ofMillis(250))
          .includes(SigningException.KeyNotFound.class, SigningException.KeyNotReady.class)
          .build();

  /** A key costs money from now on, so it is named where its address cannot be read. */
  Address address() {
    try {
      return new RetryTemplate(TEN_SECONDS).execute(this::read);
    } catch (RetryException e) {
      Failure why = Failures.of(e.getCause());
      throw KMS_KEY_UNREAD.because(
          "The key %s was made, but its address cannot be read: %s"
              .formatted(key.keyId(), why.cause()),
          why.remedy()
              + " Then: ./gateway kms derive-address %s. Make no other key.".formatted(key.keyId()),
          e);
    }
  }

  private Address read() {
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(key.arn()), settings)) {
      return signer.address();
    }
  }
}
