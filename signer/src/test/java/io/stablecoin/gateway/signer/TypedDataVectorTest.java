package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.typeddata.TypedData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TypedDataVectorTest {

  record Vector(
      JsonNode document,
      String privateKey,
      String domainSeparator,
      String structHash,
      String digest,
      String signature) {}

  static List<Vector> vectors() {
    return VectorFile.read("typed-data.json", Vector[].class);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsTheSame(Vector vector) {
    String json = vector.document().toString();
    TypedData typedData = TypedData.parse(json);
    assertThat(typedData.domainSeparator()).hasToString(vector.domainSeparator());
    assertThat(typedData.structHash()).hasToString(vector.structHash());
    assertThat(typedData.digest()).hasToString(vector.digest());
    Signature signature = new SoftwareSigner(vector.privateKey()).signTypedData(json);
    assertThat(signature.toRsv()).hasToString(vector.signature());
  }

  @Test
  void coversTheTypes() {
    String types = vectors().stream().map(v -> v.document().get("types").toString()).toList() + "";
    assertThat(vectors()).hasSize(500);
    assertThat(types)
        .contains("\"bool\"", "\"address\"", "\"string\"", "\"bytes\"", "\"bytes32\"", "\"bytes1\"")
        .contains("\"uint256\"", "\"uint8\"", "\"int256\"", "\"int8\"", "[]\"", "[3]\"", "][")
        .contains("EIP712Domain");
    assertThat(vectors()).anyMatch(v -> !v.document().get("types").has("EIP712Domain"));
    assertThat(vectors()).anyMatch(v -> v.document().get("types").size() > 5);
  }
}
