package io.stablecoin.gateway.signer.typeddata;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.VectorFile;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in, it is read or refused with a code: no other exception leaves. */
class SpoiltTypedDataTest {

  private static final long RANDOM_SEED = 712;
  private static final int SPOILT_PER_DOCUMENT = 5;
  private static final List<String> FRAGMENTS =
      List.of("{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1", "1e9", "0x", "\\ud800");

  private final Random random = new Random(RANDOM_SEED);

  private static List<ObjectNode> documents() {
    return VectorFile.read("typed-data.json", JsonNode[].class).stream()
        .map(vector -> (ObjectNode) vector.get("document"))
        .toList();
  }

  @Test
  void readsOrRefusesATextWithOneFault() {
    int refused = 0;
    for (ObjectNode document : documents()) {
      String json = document.toString();
      for (int i = 0; i < SPOILT_PER_DOCUMENT; i++) {
        refused += refuses(spoilt(json)) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void readsOrRefusesADocumentWithAPartOfAnother() {
    List<ObjectNode> documents = documents();
    int refused = 0;
    for (ObjectNode document : documents) {
      ObjectNode other = documents.get(random.nextInt(documents.size()));
      for (String part : List.of("types", "primaryType", "domain", "message")) {
        refused += refuses(document.deepCopy().set(part, other.get(part)).toString()) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  private static boolean refuses(String json) {
    try {
      TypedData.parse(json);
      return false;
    } catch (InvalidValueException e) {
      return true;
    }
  }

  /** A few characters are cut out at a random place, and a fragment may stand there. */
  private String spoilt(String json) {
    int from = random.nextInt(json.length());
    int to = Math.min(json.length(), from + random.nextInt(4));
    String instead = random.nextBoolean() ? FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) : "";
    return json.substring(0, from) + instead + json.substring(to);
  }
}
