package io.stablecoin.gateway.signer.typeddata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stablecoin.gateway.signer.Limits;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;

/** Whatever somebody wants signed, it is read or refused by name. */
class TypedDataFuzzTest {

  @FuzzTest
  void readsOrRefusesAnyText(byte[] text) {
    String json = new String(text, UTF_8);
    Optional<TypedData> read = Limits.within(() -> read(json));
    assertThat(read("\n" + json + " ")).isEqualTo(read);
    assertThat(read(json + "{}")).isEmpty();
  }

  private static Optional<TypedData> read(String json) {
    try {
      return Optional.of(TypedData.parse(json));
    } catch (InvalidValueException e) {
      assertThat(e.code()).matches("[a-z0-9_]+");
      assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}");
      return Optional.empty();
    }
  }
}
