package io.stablecoin.gateway.signer.typeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.signer.VectorFile;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RefusedTypedDataTest {

  /**
   * @param ethers what ethers does with the document
   */
  record Vector(String name, String code, JsonNode document, String ethers) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Vector> vectors() {
    return VectorFile.read("refused-typed-data.json", Vector[].class);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refuses(Vector vector) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TypedData.parse(vector.document().toString()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(vector.code()));
  }

  @Test
  void coversWhatAnotherImplementationRefusesAndMore() {
    assertThat(vectors()).filteredOn(v -> v.ethers().equals("refuses")).hasSizeGreaterThan(60);
    assertThat(vectors()).filteredOn(v -> v.ethers().equals("signs")).hasSizeGreaterThan(10);
  }
}
