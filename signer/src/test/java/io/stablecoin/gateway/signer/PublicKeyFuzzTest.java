package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;

/** Whatever an endpoint answers to GetPublicKey, there is a key of Ethereum or a named refusal. */
class PublicKeyFuzzTest {

  /** All of a key but its point: DER leaves no other way to write it. */
  private static final Bytes BEFORE_THE_POINT =
      Bytes.fromHex("0x3056301006072a8648ce3d020106052b8104000a034200");

  @FuzzTest
  void readsOrRefusesAnyAnswer(byte[] answer) {
    Bytes spki = Bytes.of(answer);
    Limits.within(() -> read(spki))
        .ifPresent(key -> assertThat(BEFORE_THE_POINT.concat(key.uncompressed())).isEqualTo(spki));
  }

  private static Optional<PublicKey> read(Bytes spki) {
    try {
      return Optional.of(PublicKey.fromSpki(spki));
    } catch (InvalidValueException e) {
      assertThat(e.code()).isIn("public_key_malformed", "public_key_curve");
      return Optional.empty();
    }
  }
}
