package io.stablecoin.gateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CommandLine program = program();

  private CommandLine program(String... words) {
    return new GatewayCommandLine(
            new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            Environment.of(Map.of()),
            new ByteArrayInputStream(new byte[0]))
        .create(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "surprise",
        "kms surprise",
        "kms health --surprise",
        "kms",
        "demo twice",
        "kms audit",
        "kms audit --from 2026-11-24",
        "kms audit --hours 1 --from 2026-11-24 --to 2026-11-25"
      })
  void answersWrongUsageWithTwo(String line) {
    assertThat(program.execute(line.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("error: wrong_usage", "cause:", "--help");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KMS_TIMEOUT, soon, number_out_of_range",
    "KMS_TIMEOUT, 0, number_out_of_range",
    "KMS_MAX_RETRIES, 999999999, number_out_of_range",
    "KMS_KEY_ID, nonsense, kms_key_id_malformed",
    "AWS_REGION, Ireland, aws_region_malformed",
    "AWS_ENDPOINT_URL_KMS, //host, url_malformed",
    "AWS_ENDPOINT_URL, ftp://host, url_malformed",
    "GATEWAY_ENV, prod, gateway_env_unknown"
  })
  void answersAConfigurationThatCannotBeWithThree(String name, String value, String code) {
    Map<String, String> variables = new HashMap<>(Map.of("KMS_KEY_ID", "alias/x"));
    variables.put(name, value);

    assertThat(with(variables).execute("kms", "derive-address")).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("error: " + code, name);
  }

  /** Whoever answers there could name an address of his own, to which money is sent. */
  @ParameterizedTest
  @CsvSource({
    "AWS_ENDPOINT_URL_KMS, http://127.0.0.1:1, kms_endpoint_insecure",
    "AWS_ENDPOINT_URL, http://127.0.0.1:1, endpoint_insecure",
    "HOT_WALLET_KEY, 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80, private_key_in_environment"
  })
  void asksNoKmsInProductionThatItMayNotTrust(String name, String value, String code) {
    Map<String, String> production =
        Map.of("GATEWAY_ENV", "production", "AWS_REGION", "eu-west-1", name, value);

    assertThat(with(production).execute("kms", "derive-address", "alias/x")).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("error: " + code, name).doesNotContain("ac0974");
  }

  private CommandLine with(Map<String, String> variables) {
    return new GatewayCommandLine(
            new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
            Environment.of(variables),
            new ByteArrayInputStream(new byte[0]))
        .create();
  }

  /** By its rules for arguments, picocli would read a file, or take one of two @ away. */
  @ParameterizedTest
  @ValueSource(strings = {"@alice", "@@alice"})
  void takesATextThatBeginsWithAnAtSignAsItIs(String text) {
    List<String> signed =
        program("kms")
            .parseArgs("kms", "sign-message", "alias/x", text)
            .asCommandLineList()
            .getLast()
            .getParseResult()
            .matchedPositionals()
            .stream()
            .flatMap(it -> it.stringValues().stream())
            .toList();

    assertThat(signed).contains(text);
  }

  @Test
  void refusesMetricsOnTheStdoutOfOneJsonDocument() {
    CommandLine metered =
        new GatewayCommandLine(
                new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
                Environment.of(Map.of("CLOUDWATCH_METRICS", "emf")),
                new ByteArrayInputStream(new byte[0]))
            .create();

    assertThat(metered.execute("serve", "--json")).isEqualTo(3);
    assertThat(
            JsonMapper.shared().readTree(out.toByteArray()).path("error").path("code").asString())
        .isEqualTo("cloudwatch_metrics_with_json");
  }

  @Test
  void tellsAFailureInJsonWhereThatIsAskedFor() {
    program.execute("kms", "derive-address", "39digits", "--json");

    JsonNode answer = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(answer.path("error").path("code").asString()).isEqualTo("kms_key_id_malformed");
    assertThat(answer.path("error").path("remedy").asString()).isNotBlank();
  }

  @Test
  void showsNoStackTraceWithoutDebug() {
    program.execute("kms", "derive-address", "39digits");
    assertThat(err.toString(UTF_8)).doesNotContain("\tat ");

    program.execute("--debug", "kms", "derive-address", "39digits");
    assertThat(err.toString(UTF_8)).contains("\tat ");
  }

  @Test
  void givesEveryCommandAnExample() {
    assertThat(commandsBelow(program))
        .isNotEmpty()
        .allSatisfy(command ->
            assertThat(command.getUsageMessage())
                .as(command.getCommandSpec().qualifiedName())
                .contains("Example", "./gateway "));
  }

  @Test
  void showsADeveloperWhatTheLauncherAndTheEmbeddedStackCanDo() {
    assertThat(program.getUsageMessage())
        .contains("Of the launcher itself:", "  ./gateway demo --once", "Exit codes: 0 done")
        .doesNotContain("%n");
  }

  @Test
  void readsACommandAloneAsItReadsItAmongAll() {
    assertThat(commandsBelow(program))
        .allSatisfy(command -> {
          String name = command.getCommandSpec().qualifiedName();
          List<CommandLine> alone = commandsBelow(program(name.split(" ", -1)[1], last(name)));

          assertThat(alone).hasSizeLessThan(commandsBelow(program).size());
          assertThat(alone)
              .filteredOn(other -> other.getCommandSpec().qualifiedName().equals(name))
              .singleElement()
              .extracting(CommandLine::getUsageMessage)
              .isEqualTo(command.getUsageMessage());
        });
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static List<CommandLine> commandsBelow(CommandLine command) {
    return command.getSubcommands().values().stream()
        .flatMap(below -> Stream.concat(Stream.of(below), commandsBelow(below).stream()))
        .toList();
  }
}
