package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageVectorTest {

  /** Either a text or bytes; both signers are deterministic, so the signatures are equal. */
  record Vector(
      @Nullable String text,
      @Nullable String bytes,
      String privateKey,
      String digest,
      String signature) {

    Bytes content() {
      return text != null ? Bytes.ofUtf8(text) : Bytes.fromHex(String.valueOf(bytes));
    }
  }

  static List<Vector> vectors() {
    return VectorFile.read("messages.json", Vector[].class);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsTheSame(Vector vector) {
    SoftwareSigner signer = new SoftwareSigner(vector.privateKey());
    Signature signature =
        vector.text() != null
            ? signer.signMessage(vector.text())
            : signer.signMessage(vector.content());
    assertThat(PersonalMessage.digest(vector.content())).hasToString(vector.digest());
    assertThat(signature.toRsv()).hasToString(vector.signature());
  }

  @Test
  void coversTextsAndBytes() {
    assertThat(vectors()).filteredOn(v -> v.text() != null).hasSizeGreaterThan(250);
    assertThat(vectors()).filteredOn(v -> v.bytes() != null).hasSizeGreaterThan(250);
    assertThat(vectors()).anyMatch(v -> v.signature().endsWith("1b"));
    assertThat(vectors()).anyMatch(v -> v.signature().endsWith("1c"));
  }

  @Test
  void refusesATextThatCannotBeWritten() {
    SoftwareSigner signer = new SoftwareSigner("0x" + "46".repeat(32));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> signer.signMessage("half a pair: \ud83d"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("text_malformed"));
  }
}
