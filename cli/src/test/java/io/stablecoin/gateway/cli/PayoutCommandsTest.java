package io.stablecoin.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's hand needs the database, and nothing else of the configuration. */
class PayoutCommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payouts approve po_1",
        "payouts cancel po_1",
        "payouts expedite po_1",
        "freeze",
        "unfreeze"
      })
  void nameTheDatabaseThatIsMissing(String line) {
    assertThat(run(line, Map.of())).isEqualTo(3);
    assertRefused("database_url_missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts cancel po_1", "freeze"})
  void refuseAUrlThatIsOfNoDatabase(String line) {
    assertThat(run(line, Map.of("DATABASE_URL", "mysql://user:secret@host/db"))).isNotZero();
    assertRefused("database_url_malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts cancel po_1", "freeze", "unfreeze"})
  void tellThatTheDatabaseIsOutOfReach(String line) {
    assertThat(run(line, Map.of("DATABASE_URL", "postgres://user:secret@127.0.0.1:1/db")))
        .isEqualTo(1);
    assertRefused("database_unreachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts", "payouts approve", "payouts cancel a b", "freeze now"})
  void wantOneId(String line) {
    assertThat(run(line, Map.of())).isEqualTo(2);
    assertRefused("wrong_usage");
  }

  private void assertRefused(String code) {
    assertThat(err.toString(UTF_8)).contains("error: " + code).doesNotContain("secret", "\tat ");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  private int run(String line, Map<String, String> variables) {
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    String[] words = line.split(" ", -1);
    return new GatewayCommandLine(
            console, Environment.of(variables), new ByteArrayInputStream(new byte[0]))
        .create(words)
        .execute(words);
  }
}
