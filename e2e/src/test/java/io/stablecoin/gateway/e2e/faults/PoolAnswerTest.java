package io.stablecoin.gateway.e2e.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PoolAnswerTest {

  private static final JsonNode REFUSED = json("{\"id\":1,\"error\":\"no\"}");
  private static final List<JsonNode> LEFT =
      List.of(json("{\"id\":0,\"method\":\"send\"}"), json("{\"id\":2,\"method\":\"send\"}"));
  private static final byte[] OF_NODE =
      "[{\"id\":0,\"result\":\"a\"},{\"id\":2,\"result\":\"b\"}]".getBytes(UTF_8);

  @Test
  void passesOnWhatIsNotRefusedUnderItsOwnIds() {
    PoolAnswer answer = PoolAnswer.of(errand("[1,2,3]"), List.of(REFUSED), LEFT);
    assertThat(json(answer.left().orElseThrow().text())).containsExactlyElementsOf(LEFT);
    assertThat(json(new String(answer.beside(OF_NODE), UTF_8)))
        .containsExactlyInAnyOrder(
            REFUSED, json("{\"id\":0,\"result\":\"a\"}"), json("{\"id\":2,\"result\":\"b\"}"));
  }

  @Test
  void asksTheNodeNothingWhereAllIsRefused() {
    PoolAnswer batch = PoolAnswer.of(errand("[1]"), List.of(REFUSED), List.of());
    assertThat(batch.left()).isEmpty();
    assertThat(batch.alone(errand("[1]"))).asString(UTF_8).isEqualTo("[" + REFUSED + "]");
    assertThat(batch.alone(errand("{}"))).asString(UTF_8).isEqualTo(REFUSED.toString());
  }

  @Test
  void changesNothingWhereNothingIsRefused() {
    Errand errand = errand("[ 1 ]");
    PoolAnswer answer = PoolAnswer.of(errand, List.of(), LEFT);
    assertThat(answer.left()).containsSame(errand);
    assertThat(answer.beside(OF_NODE)).isEqualTo(OF_NODE);
  }

  private static Errand errand(String text) {
    return new Errand("", text, Map.of());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
