package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Bytes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedKeyTest {

  private static final String FAMILY = "mrk-0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  /** The generator point of secp256k1. */
  private static final PublicKey PUBLIC_KEY =
      PublicKey.fromSpki(
          Bytes.fromHex(
              "0x3056301006072a8648ce3d020106052b8104000a034200"
                  + "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
                  + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));

  private final PinnedKey pinned =
      new PinnedKey(new KmsKeyId("alias/hot"), arn("eu-west-1", FAMILY), PUBLIC_KEY, Instant.EPOCH);

  @Test
  void aReplicaOfAMultiRegionKeyIsTheSameKey() {
    assertThatCode(() -> pinned.requireStillNamed(arn("us-east-1", FAMILY)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mrk-ffffffffffffffffffffffffffffffff", "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"})
  void aKeyOfAnotherFamilyIsAnother(String id) {
    assertThatThrownBy(() -> pinned.requireStillNamed(arn("eu-west-1", id)))
        .isInstanceOf(SigningException.AliasMoved.class);
  }

  private static KmsKeyId arn(String region, String id) {
    return new KmsKeyId("arn:aws:kms:%s:111122223333:key/%s".formatted(region, id));
  }
}
